package org.snapdeck.activity;

import java.util.Optional;
import org.snapdeck.fx.Hint;
import org.snapdeck.fx.Status;
import org.snapdeck.fx.Tone;
import org.snapdeck.fx.Words;

/// How an operation is told in words.
final class OperationWords {
    private final Words words;

    OperationWords(Words words) {
        this.words = words;
    }

    String kind(OperationRow row) {
        return words.text("operation.kind." + row.kind());
    }

    /// `Create Snapshot: vol-1-snapshot`.
    String title(OperationRow row) {
        return words.text("activity.details-title", kind(row), row.objectName());
    }

    Status status(OperationRow row) {
        return Status.ofOperation(row.state().name());
    }

    String state(OperationRow row) {
        return words.text(status(row).key());
    }

    /// What stands below the state: since when it is unknown, or that somebody has to look.
    Optional<Hint> hint(OperationRow row) {
        return row.unknownSince().map(since -> new Hint(Tone.WARNING, words.text("activity.since", words.age(since))));
    }

    /// Why it ended so, in one sentence; empty where there is nothing to say.
    String reason(OperationRow row) {
        return row.operation()
                .reason()
                .map(reason -> words.text(reason.key(), reason.arguments()))
                .orElse("");
    }

    String duration(OperationRow row) {
        return row.duration().map(words::duration).orElse("");
    }

    String host(OperationRow row) {
        return row.host().isEmpty() ? words.text("activity.host-removed") : row.host();
    }
}
