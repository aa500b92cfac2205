package org.snapdeck.demo.shell;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// `read -r NAME...`: one line, split at the separators; the last name gets all that is left.
final class Read implements Builtin {

    @Override
    public int run(BuiltinCall call) throws IOException {
        var names = call.arguments();
        if (names.isEmpty() || !names.getFirst().equals("-r")) {
            return call.notSimulated("without -r");
        }
        names = names.subList(1, names.size());
        if (names.isEmpty()) {
            return call.refuse("arg count");
        }
        var line = new StringBuilder();
        var complete = readLine(call.streams().in(), line);
        assign(call.state().variables(), names, line.toString());
        return complete ? 0 : 1;
    }

    /// Reads no further than the line's end: what follows belongs to the next reader.
    private static boolean readLine(InputStream in, StringBuilder line) throws IOException {
        for (var next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return true;
            }
            if (next != 0) {
                line.append((char) next);
            }
        }
        return false;
    }

    private static void assign(Variables variables, List<String> names, String line) {
        var separators = variables.separators();
        var rest = withoutLeadingBlanks(line, separators);
        for (var name : names.subList(0, names.size() - 1)) {
            var end = 0;
            while (end < rest.length() && separators.indexOf(rest.charAt(end)) < 0) {
                end++;
            }
            variables.set(name, rest.substring(0, end));
            rest = afterBorder(rest.substring(end), separators);
        }
        variables.set(names.getLast(), lastField(rest, separators));
    }

    /// A border is blanks, or one other separator with the blanks around it.
    private static String afterBorder(String text, String separators) {
        var rest = withoutLeadingBlanks(text, separators);
        if (!rest.isEmpty() && separators.indexOf(rest.charAt(0)) >= 0) {
            rest = withoutLeadingBlanks(rest.substring(1), separators);
        }
        return rest;
    }

    private static String withoutLeadingBlanks(String text, String separators) {
        var start = 0;
        while (start < text.length() && isSeparatingBlank(text.charAt(start), separators)) {
            start++;
        }
        return text.substring(start);
    }

    private static String lastField(String text, String separators) {
        var end = text.length();
        while (end > 0 && isSeparatingBlank(text.charAt(end - 1), separators)) {
            end--;
        }
        var trimmed = text.substring(0, end);
        // One field with its border behind it is just that field.
        var border = end - 1;
        var single = end > 0
                && separators.indexOf(trimmed.charAt(border)) >= 0
                && trimmed.substring(0, border).chars().noneMatch(character -> separators.indexOf(character) >= 0);
        return single ? trimmed.substring(0, border) : trimmed;
    }

    private static boolean isSeparatingBlank(char character, String separators) {
        return Fields.isBlank(character) && separators.indexOf(character) >= 0;
    }
}
