package org.snapdeck.lvm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.snapdeck.usage.Unreadable;

/// Reads what a look at the copies of a host printed: of each a line of `UUID alive|gone word=value ...`.
final class CopyLines {

    private static final int HEAD = 2;

    private final List<String> complaints;

    /// @param complaints what dd said in those that failed, each behind a line with its UUID
    CopyLines(String complaints) {
        this.complaints = complaints.lines().toList();
    }

    List<CopyState> states(String text) throws Unreadable {
        var states = new ArrayList<CopyState>();
        for (var line : text.lines().filter(it -> !it.isBlank()).toList()) {
            states.add(state(line));
        }
        return states;
    }

    private CopyState state(String line) throws Unreadable {
        var words = line.split(" ");
        if (words.length <= HEAD || !List.of("alive", "gone").contains(words[1])) {
            throw new Unreadable("not a copy: " + line);
        }
        var values = values(Arrays.asList(words).subList(HEAD, words.length));
        try {
            var operation = UUID.fromString(words[0]);
            return new CopyState(
                    operation,
                    words[1].equals("alive"),
                    CopyPhase.of(values.getOrDefault("phase", "")),
                    new ByteSize(number(values, "moved")),
                    new ByteSize(number(values, "all")),
                    Duration.ofMillis((number(values, "now") - number(values, "since")) * 10),
                    result(operation, values));
        } catch (IllegalArgumentException _) {
            throw new Unreadable("not a copy: " + line);
        }
    }

    private static Map<String, String> values(List<String> words) {
        return words.stream()
                .filter(word -> word.contains("="))
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (_, last) -> last));
    }

    private static long number(Map<String, String> values, String name) {
        return Long.parseLong(values.getOrDefault(name, ""));
    }

    private Optional<CopyResult> result(UUID operation, Map<String, String> values) throws Unreadable {
        var source = values.getOrDefault("source", "");
        var target = values.getOrDefault("target", "");
        return switch (values.getOrDefault("result", "")) {
            case "" -> Optional.empty();
            case "complete" -> Optional.of(new CopyResult.Complete(source, target));
            case "differs" -> Optional.of(new CopyResult.Differs(source, target));
            case "source-lost" -> Optional.of(new CopyResult.SourceLost());
            case "canceled" -> Optional.of(new CopyResult.Canceled());
            case "failed" -> Optional.of(new CopyResult.Failed(values.getOrDefault("at", ""), said(operation)));
            case String other -> throw new Unreadable("not a result of a copy: " + other);
        };
    }

    private String said(UUID operation) {
        return complaints.stream()
                .dropWhile(line -> !line.equals(operation.toString()))
                .skip(1)
                .takeWhile(line -> !line.matches("[0-9a-f-]{36}"))
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
