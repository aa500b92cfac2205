package org.snapdeck.app;

import java.util.UUID;
import java.util.function.Consumer;
import org.snapdeck.fx.HistoryLine;
import org.snapdeck.fx.Status;
import org.snapdeck.fx.Words;
import org.snapdeck.operations.Operation;

/// Tells what was done, in one line for each operation, wherever a room lists them.
final class Deeds {
    private final Words words;
    private final Consumer<UUID> open;

    /// @param open shows all of an operation
    Deeds(Words words, Consumer<UUID> open) {
        this.words = words;
        this.open = open;
    }

    HistoryLine line(Operation operation) {
        return new HistoryLine(
                words.text("operation.kind." + operation.kind()) + " · " + operation.objectName(),
                Status.ofOperation(operation.state().name()),
                operation.requestedAt(),
                operation
                        .reason()
                        .map(reason -> words.text(reason.key(), reason.arguments()))
                        .orElse(""),
                () -> open.accept(operation.id()));
    }
}
