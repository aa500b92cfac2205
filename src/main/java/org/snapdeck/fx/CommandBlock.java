package org.snapdeck.fx;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A command in the type it would be written in, what it said, and a button that copies both.
public final class CommandBlock extends StackPane {

    private final VBox lines = new VBox();

    public CommandBlock(RanCommand command, Words words) {
        this(copyOf(command), words);
        add(command.command(), "command-words");
        add(command.output(), "command-output");
        add(command.errors(), "command-errors");
        var ending = ending(command, words);
        add(ending, "command-ending");
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

    private void add(String text, String styleClass) {
        if (text.isBlank()) {
            return;
        }
        var label = new Label(text.stripTrailing());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        lines.getChildren().add(label);
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
