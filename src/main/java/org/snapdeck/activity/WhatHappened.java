package org.snapdeck.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.snapdeck.fx.Progress;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.StageReport;
import org.snapdeck.fx.Words;

/// An operation as plain text, for a ticket or a colleague. There is no secret in it: secrets never go into a
/// command.
final class WhatHappened {
    private final Words words;
    private final OperationWords told;

    WhatHappened(Words words) {
        this.words = words;
        this.told = new OperationWords(words);
    }

    String of(OperationRow row, Progress progress) {
        var lines = new ArrayList<String>();
        lines.add(words.text("activity.copy.title", row.number(), told.kind(row), row.objectName(), told.host(row)));
        lines.add(words.text(
                "activity.copy.requested",
                words.exactDate(row.requestedAt()),
                row.operation().requestedBy()));
        if (!row.operation().despite().isEmpty()) {
            lines.add(words.text("activity.copy.despite", row.operation().despite()));
        }
        lines.add(words.text("activity.copy.state", told.state(row), told.duration(row))
                .strip());
        lines.add(told.reason(row));
        lines.add(words.text("activity.copy.id", row.id(), row.operation().objectId()));
        progress.stages().forEach(stage -> lines.addAll(of(stage)));
        return String.join("\n", lines.stream().filter(line -> !line.isBlank()).toList()) + "\n";
    }

    private List<String> of(StageReport stage) {
        var lines = new ArrayList<String>();
        var time = stage.time().map(words::duration).orElse("");
        lines.add(words.text(
                        "activity.copy.stage",
                        words.text(stage.titleKey()),
                        words.text("stage.state." + word(stage)),
                        time)
                .strip());
        lines.add(indented(stage.sentence()));
        stage.commands().forEach(command -> lines.add(of(command)));
        return lines;
    }

    private static String word(StageReport stage) {
        return stage.state().name().toLowerCase(Locale.ROOT);
    }

    private String of(RanCommand command) {
        var ending = Stream.concat(
                command.exit().stream().mapToObj(exit -> words.text("command.exit", exit)),
                command.time().stream().map(words::duration));
        return Stream.of(
                        "$ " + command.command(),
                        command.output(),
                        command.errors(),
                        String.join(", ", ending.toList()))
                .filter(part -> !part.isBlank())
                .map(WhatHappened::indented)
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    private static String indented(String text) {
        return text.stripTrailing().indent(4).stripTrailing();
    }
}
