package org.snapdeck.demo.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `sed 's/EXPRESSION/TEXT/[g]' [FILE...]` or `sed -e ... -e ... [FILE...]`, with that one command only.
final class Sed implements Program {

    private static final Pattern SUBSTITUTION =
            Pattern.compile("s/((?:[^/\\\\\\[]|\\\\.|\\[\\^?\\]?[^\\]]*\\])*)/([^/\\\\&]*)/(g?)");

    private record Substitution(Pattern expression, String text, boolean everywhere) {

        static Optional<Substitution> read(String command) {
            var parts = SUBSTITUTION.matcher(command);
            if (!parts.matches()) {
                return Optional.empty();
            }
            var text = Matcher.quoteReplacement(parts.group(2));
            var everywhere = !parts.group(3).isEmpty();
            return BasicRegex.compile(parts.group(1)).map(regex -> new Substitution(regex, text, everywhere));
        }

        String apply(String line) {
            var matcher = expression.matcher(line);
            return everywhere ? matcher.replaceAll(text) : matcher.replaceFirst(text);
        }
    }

    @Override
    public int run(Call call) throws IOException {
        var options = Options.of(call.arguments(), "", "e");
        var files = new ArrayList<>(options.operands());
        var commands = new ArrayList<>(options.valuesOf('e'));
        if (commands.isEmpty() && !files.isEmpty()) {
            commands.add(files.removeFirst());
        }
        var substitutions = commands.stream()
                .map(Substitution::read)
                .flatMap(Optional::stream)
                .toList();
        if (options.unknown().isPresent() || commands.isEmpty() || substitutions.size() < commands.size()) {
            return call.notSimulated(String.join(" ", call.arguments()));
        }
        var status = 0;
        for (var path : files.isEmpty() ? List.of("-") : files) {
            try {
                call.print(edited(TextFiles.read(call, path), substitutions));
            } catch (TextFiles.Unreadable unreadable) {
                call.complain("sed: can't read " + unreadable.getMessage() + "\n");
                status = 2;
            }
        }
        return status;
    }

    private static String edited(String content, List<Substitution> substitutions) {
        var output = new StringBuilder();
        for (var line : content.split("(?<=\n)")) {
            var ended = line.endsWith("\n");
            var text = ended ? line.substring(0, line.length() - 1) : line;
            for (var substitution : substitutions) {
                text = substitution.apply(text);
            }
            output.append(text).append(ended ? "\n" : "");
        }
        return output.toString();
    }
}
