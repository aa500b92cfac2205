package org.snapdeck.demo.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `grep` with the options `-l -q -a -s -F -x -z -v -e PATTERN -f FILE`.
final class Grep implements Program {

    private static final int NOTHING_FOUND = 1;
    private static final int TROUBLE = 2;

    @Override
    public int run(Call call) throws IOException {
        var options = Options.of(call.arguments(), "lqasFxzv", "ef");
        if (options.unknown().isPresent()) {
            return call.notSimulated(options.unknown().get());
        }
        var files = new ArrayList<>(options.operands());
        var expressions = new ArrayList<>(options.valuesOf('e'));
        try {
            for (var file : options.valuesOf('f')) {
                expressions.addAll(TextFiles.read(call, file).lines().toList());
            }
        } catch (TextFiles.Unreadable unreadable) {
            call.complain("grep: " + unreadable.getMessage() + "\n");
            return TROUBLE;
        }
        if (options.valuesOf('e').isEmpty() && options.valuesOf('f').isEmpty()) {
            if (files.isEmpty()) {
                call.complain("Usage: grep [OPTION]... PATTERNS [FILE]...\n");
                return TROUBLE;
            }
            expressions.addAll(files.removeFirst().lines().toList());
        }
        var tests = new ArrayList<Predicate<String>>();
        for (var expression : expressions) {
            var regex = BasicRegex.compile(expression);
            if (!options.has('F') && regex.isEmpty()) {
                return call.notSimulated(expression);
            }
            tests.add(options.has('F') ? fixed(expression, options) : matching(regex.orElseThrow(), options));
        }
        return search(call, options, tests, files);
    }

    private static Predicate<String> fixed(String text, Options options) {
        return options.has('x') ? text::equals : line -> line.contains(text);
    }

    private static Predicate<String> matching(Pattern regex, Options options) {
        return options.has('x') ? regex.asMatchPredicate() : regex.asPredicate();
    }

    private static int search(Call call, Options options, List<Predicate<String>> tests, List<String> files)
            throws IOException {
        var paths = files.isEmpty() ? List.of("-") : files;
        var found = false;
        var troubled = false;
        for (var path : paths) {
            try {
                found |= searchOne(call, options, tests, path, paths.size() > 1);
            } catch (TextFiles.Unreadable unreadable) {
                troubled = true;
                if (!options.has('s')) {
                    call.complain("grep: " + unreadable.getMessage() + "\n");
                }
            }
        }
        if (troubled && !(found && options.has('q'))) {
            return TROUBLE;
        }
        return found ? 0 : NOTHING_FOUND;
    }

    private static boolean searchOne(
            Call call, Options options, List<Predicate<String>> tests, String path, boolean named)
            throws IOException, TextFiles.Unreadable {
        var end = options.has('z') ? "\0" : "\n";
        var content = TextFiles.read(call, path);
        var found = false;
        for (var line : lines(content, end)) {
            if (tests.stream().anyMatch(test -> test.test(line)) == options.has('v')) {
                continue;
            }
            found = true;
            if (options.has('l') || options.has('q')) {
                break;
            }
            call.print((named ? path + ":" : "") + line + end);
        }
        if (found && options.has('l')) {
            call.print((path.equals("-") ? "(standard input)" : path) + "\n");
        }
        return found;
    }

    private static List<String> lines(String content, String end) {
        if (content.isEmpty()) {
            return List.of();
        }
        var whole = content.endsWith(end) ? content.substring(0, content.length() - 1) : content;
        return List.of(whole.split(end, -1));
    }
}
