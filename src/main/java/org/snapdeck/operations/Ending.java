package org.snapdeck.operations;

import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.FailureReason;
import org.snapdeck.lvm.VgName;

/// How an operation came out of its execution or its settling, and what becomes of the rows. Both are written
/// in one transaction.
public record Ending(OperationState state, Optional<Reason> reason, Consumer<Handle> rows) {
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

    /// Its rows are written already.
    Ending withoutRows() {
        return new Ending(state, reason, _ -> {});
    }

    /// A group whose disks are away, or that has another name, shows nothing: what became of an operation can't be
    /// told by that.
    public static Ending groupIsGone(VgName group, Consumer<Handle> rows) {
        return needsYou(Reasons.of(new FailureReason.GroupGone(group)), rows);
    }
}
