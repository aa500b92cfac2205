package org.snapdeck.demo.programs;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `sed 's/EXPRESSION/TEXT/[g]' [FILE...]`, that one command only.
final class Sed implements Program {

    private static final Pattern SUBSTITUTION =
            Pattern.compile("s/((?:[^/\\\\\\[]|\\\\.|\\[\\^?\\]?[^\\]]*\\])*)/([^/\\\\&]*)/(g?)");

    @Override
    public int run(Call call) throws IOException {
        var options = Options.of(call.arguments(), "", "");
        if (options.unknown().isPresent() || options.operands().isEmpty()) {
            return call.notSimulated(String.join(" ", call.arguments()));
        }
        var command = SUBSTITUTION.matcher(options.operands().getFirst());
        if (!command.matches()) {
            return call.notSimulated(options.operands().getFirst());
        }
        var expression = BasicRegex.compile(command.group(1));
        if (expression.isEmpty()) {
            return call.notSimulated(options.operands().getFirst());
        }
        var files = options.operands().subList(1, options.operands().size());
        var status = 0;
        for (var path : files.isEmpty() ? List.of("-") : files) {
            try {
                print(call, TextFiles.read(call, path), expression.get(), command);
            } catch (TextFiles.Unreadable unreadable) {
                call.complain("sed: can't read " + unreadable.getMessage() + "\n");
                status = 2;
            }
        }
        return status;
    }

    private static void print(Call call, String content, Pattern expression, Matcher command) throws IOException {
        var text = Matcher.quoteReplacement(command.group(2));
        var output = new StringBuilder();
        for (var line : content.split("(?<=\n)")) {
            var ended = line.endsWith("\n");
            var matcher = expression.matcher(ended ? line.substring(0, line.length() - 1) : line);
            output.append(command.group(3).isEmpty() ? matcher.replaceFirst(text) : matcher.replaceAll(text));
            output.append(ended ? "\n" : "");
        }
        call.print(output.toString());
    }
}
