package org.snapdeck.fx;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A command in the type it would be written in, what it said, and a button that copies both.
public final class CommandBlock extends StackPane {

    private static final int LONGEST_OUTPUT = 10;
    private static final int BEGINNING = 4;

    private final VBox lines = new VBox();

    public CommandBlock(RanCommand command, Words words) {
        this(copyOf(command), words);
        add(command.command(), "command-words");
        add(command.output(), "command-output");
        add(command.errors(), "command-errors");
        var ending = ending(command, words);
        add(ending, "command-ending");
    }

    /// Of a long output only the beginning stands there until somebody wants the rest.
    static CommandBlock folded(RanCommand command, Words words) {
        var output = command.output().stripTrailing().lines().toList();
        if (output.size() <= LONGEST_OUTPUT) {
            return new CommandBlock(command, words);
        }
        var block = new CommandBlock(copyOf(command), words);
        block.add(command.command(), "command-words");
        var beginning = block.add(String.join("\n", output.subList(0, BEGINNING)), "command-output");
        var rest = new Hyperlink(words.text("command.whole-output", output.size()));
        rest.setOnAction(_ -> {
            beginning.setText(String.join("\n", output));
            block.lines.getChildren().remove(rest);
        });
        block.lines.getChildren().add(rest);
        block.add(command.errors(), "command-errors");
        block.add(ending(command, words), "command-ending");
        return block;
    }

    private CommandBlock(String copied, Words words) {
        getStyleClass().add("command-block");
        lines.getStyleClass().add("command-lines");
        var copy = IconButton.of(Feather.COPY, words.text("command.copy"), () -> CopyText.copy(copied));
        copy.getStyleClass().add("command-copy");
        setAlignment(copy, Pos.TOP_RIGHT);
        getChildren().setAll(lines, copy);
    }

    /// A block of text that a host printed, such as that of `lvdisplay`.
    public static CommandBlock ofText(String text, Words words) {
        var block = new CommandBlock(text, words);
        block.add(text, "command-output");
        return block;
    }

    private Label add(String text, String styleClass) {
        var label = new Label(text.stripTrailing());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        if (!text.isBlank()) {
            lines.getChildren().add(label);
        }
        return label;
    }

    private static String ending(RanCommand command, Words words) {
        return Stream.concat(
                        command.exit().stream().mapToObj(exit -> words.text("command.exit", exit)),
                        command.time().stream().map(words::duration))
                .collect(Collectors.joining(" · "));
    }

    private static String copyOf(RanCommand command) {
        return Stream.of(command.command(), command.output(), command.errors())
                .filter(part -> !part.isBlank())
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }
}
