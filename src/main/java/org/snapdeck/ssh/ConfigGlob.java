package org.snapdeck.ssh;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.StreamSupport;

/// The files that a word behind `Include` names, found as glob(3) finds them: wildcards may stand in every part of a
/// path, and a leading dot is matched by a dot alone. Java's own globs know braces and `**`, which OpenSSH does not.
final class ConfigGlob {

    private static final Pattern WILD = Pattern.compile(".*[*?\\[\\\\].*");

    private ConfigGlob() {}

    /// In their order; nothing but files, since folders and pipes hold no lines that OpenSSH would read.
    static List<Path> files(Path pattern) throws IOException {
        var whole = pattern.toAbsolutePath();
        var found = List.of(whole.getRoot());
        for (var part : whole) {
            var next = new ArrayList<Path>();
            for (var folder : found) {
                next.addAll(matching(folder, part.toString()));
            }
            found = next;
        }
        return found.stream().filter(Files::isRegularFile).sorted().toList();
    }

    private static List<Path> matching(Path folder, String part) throws IOException {
        if (!WILD.matcher(part).matches()) {
            return List.of(folder.resolve(part));
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.newDirectoryStream(folder)) {
            var expression = Pattern.compile(expression(part));
            return StreamSupport.stream(entries.spliterator(), false)
                    .filter(entry -> expression.matcher(name(entry)).matches())
                    .filter(entry -> part.startsWith(".") || !name(entry).startsWith("."))
                    .toList();
        } catch (DirectoryIteratorException failure) {
            throw failure.getCause();
        } catch (PatternSyntaxException _) {
            return List.of(); // a range that runs backwards holds nothing
        }
    }

    private static String name(Path entry) {
        return entry.getFileName().toString();
    }

    private static String expression(String part) {
        var expression = new StringBuilder();
        var at = 0;
        while (at < part.length()) {
            var end = part.charAt(at) == '[' ? part.indexOf(']', part.startsWith("!", at + 1) ? at + 3 : at + 2) : -1;
            if (end > 0) {
                expression.append(oneOf(part.substring(at + 1, end)));
                at = end + 1;
                continue;
            }
            var escaped = part.charAt(at) == '\\' && at + 1 < part.length();
            at += escaped ? 1 : 0;
            expression.append(escaped ? literal(part.charAt(at)) : wild(part.charAt(at)));
            at++;
        }
        return expression.toString();
    }

    private static String oneOf(String listed) {
        var negated = listed.startsWith("!");
        var characters = (negated ? listed.substring(1) : listed).replaceAll("[\\[\\]\\\\^&]", "\\\\$0");
        return (negated ? "[^" : "[") + characters + "]";
    }

    private static String wild(char character) {
        return switch (character) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> literal(character);
        };
    }

    private static String literal(char character) {
        return Pattern.quote(String.valueOf(character));
    }
}
