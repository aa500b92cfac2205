package org.snapdeck.operations;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.FailureReason;
import org.snapdeck.lvm.VgName;

/// How an operation came out of its execution or its settling, and what becomes of the rows. Both are written
/// in one transaction.
///
/// @param each how each of several rows came out, where they were changed as one
public record Ending(OperationState state, Optional<Reason> reason, Consumer<Handle> rows, Map<UUID, Ending> each) {
    public Ending {
        each = Map.copyOf(each);
    }

    public Ending(OperationState state, Optional<Reason> reason, Consumer<Handle> rows) {
        this(state, reason, rows, Map.of());
    }

    public static Ending done(Consumer<Handle> rows) {
        return new Ending(OperationState.DONE, Optional.empty(), rows);
    }

    /// What was asked for is there, but not quite as it was asked for.
    public static Ending doneBut(Reason reason, Consumer<Handle> rows) {
        return new Ending(OperationState.DONE, Optional.of(reason), rows);
    }

    public static Ending failed(Reason reason, Consumer<Handle> rows) {
        return new Ending(OperationState.FAILED, Optional.of(reason), rows);
    }

    public static Ending notSent(Reason reason, Consumer<Handle> rows) {
        return new Ending(OperationState.NOT_SENT, Optional.of(reason), rows);
    }

    /// The rows stay as they are until it is known.
    public static Ending unknown(Reason reason) {
        return new Ending(OperationState.UNKNOWN, Optional.of(reason), _ -> {});
    }

    /// The host was seen to be at it; it will be looked at again until it has ended.
    ///
    /// @param how far it is, or what it waits for
    public static Ending running(Reason how) {
        return new Ending(OperationState.RUNNING, Optional.of(how), _ -> {});
    }

    public static Ending needsYou(Reason reason, Consumer<Handle> rows) {
        return new Ending(OperationState.NEEDS_YOU, Optional.of(reason), rows);
    }

    /// The same with more rows to write.
    public Ending and(Consumer<Handle> more) {
        return new Ending(state, reason, rows.andThen(more), each);
    }

    /// Its rows are written already.
    Ending withoutRows() {
        return new Ending(state, reason, _ -> {}, each);
    }

    /// How this row came out.
    Ending of(UUID row) {
        return each.getOrDefault(row, this);
    }

    /// A group whose disks are away, or that has another name, shows nothing: what became of an operation can't be
    /// told by that.
    public static Ending groupIsGone(VgName group, Consumer<Handle> rows) {
        return needsYou(Reasons.of(new FailureReason.GroupGone(group)), rows);
    }
}
