package org.snapdeck.app;

import java.util.ArrayList;
import java.util.List;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.StageReport;
import org.snapdeck.fx.Words;
import org.snapdeck.operations.OperationStory;

/// An operation as lines for people: stage by stage, with the commands that ran.
final class Transcript {
    private static final int INDENT = 4;

    private final Words words;
    private final OperationTracking tracking;

    Transcript(Words words, OperationTracking tracking) {
        this.words = words;
        this.tracking = tracking;
    }

    String of(OperationStory story) {
        var operation = story.operation();
        var lines = new ArrayList<String>();
        lines.add(words.text(
                "story.title",
                words.text("operation.kind." + operation.kind()),
                operation.objectName(),
                operation.state()));
        operation.reason().ifPresent(reason -> lines.add(words.text(reason.key(), reason.arguments())));
        tracking.stages(story).forEach(stage -> lines.addAll(of(stage)));
        return String.join("\n", lines) + "\n";
    }

    private List<String> of(StageReport stage) {
        var lines = new ArrayList<String>();
        lines.add(words.text(stage.titleKey())
                + stage.time().map(time -> " (" + words.duration(time) + ")").orElse(""));
        if (!stage.sentence().isBlank()) {
            lines.add(indented(stage.sentence()));
        }
        stage.commands().forEach(command -> lines.add(indented(of(command))));
        return lines;
    }

    private static String of(RanCommand command) {
        var text = new StringBuilder("$ " + command.command());
        command.exit().ifPresent(exit -> text.append("\nexit ").append(exit));
        if (!command.output().isBlank()) {
            text.append('\n').append(command.output().strip());
        }
        if (!command.errors().isBlank()) {
            text.append('\n').append(command.errors().strip());
        }
        return text.toString();
    }

    private static String indented(String text) {
        return text.indent(INDENT).stripTrailing();
    }
}
