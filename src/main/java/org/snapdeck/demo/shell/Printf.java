package org.snapdeck.demo.shell;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/// `printf FORMAT ARGUMENT...`: the format is used again until no argument is left.
final class Printf implements Builtin {

    private static final Pattern CONVERSION = Pattern.compile("%(-?)([0-9]*)([%sdbcx])");

    @Override
    public int run(BuiltinCall call) throws IOException {
        if (call.arguments().isEmpty()) {
            return call.refuse("usage: printf format [arg ...]");
        }
        var format = call.arguments().getFirst();
        if (CONVERSION.matcher(format).replaceAll("").contains("%")) {
            return call.notSimulated(format);
        }
        var left = new ArrayDeque<>(call.arguments().subList(1, call.arguments().size()));
        var output = new StringBuilder();
        var before = 0;
        do {
            before = left.size();
            print(format, left, output);
        } while (!left.isEmpty() && left.size() < before);
        call.streams().print(output.toString());
        return 0;
    }

    private static void print(String format, Deque<String> left, StringBuilder output) {
        var conversions = CONVERSION.matcher(format);
        var at = 0;
        while (conversions.find()) {
            output.append(Escapes.replace(format.substring(at, conversions.start())));
            var value = convert(conversions.group(3).charAt(0), left);
            output.append(padded(value, conversions.group(1).equals("-"), conversions.group(2)));
            at = conversions.end();
        }
        output.append(Escapes.replace(format.substring(at)));
    }

    private static String convert(char kind, Deque<String> left) {
        if (kind == '%') {
            return "%";
        }
        var argument = left.isEmpty() ? "" : left.pop();
        return switch (kind) {
            case 'b' -> Escapes.replace(argument);
            case 'c' -> argument.substring(0, Math.min(1, argument.length()));
            case 'd' -> String.valueOf(number(argument));
            case 'x' -> Long.toHexString(number(argument));
            default -> argument;
        };
    }

    private static long number(String argument) {
        if (argument.isEmpty()) {
            return 0;
        }
        if (!argument.matches("[-+]?[0-9]{1,18}")) {
            throw new ShellError("printf: " + argument + ": expected numeric value");
        }
        return Long.parseLong(argument);
    }

    private static String padded(String value, boolean left, String width) {
        var missing = width.isEmpty() ? 0 : Math.max(0, Integer.parseInt(width) - value.length());
        return left ? value + " ".repeat(missing) : " ".repeat(missing) + value;
    }
}
