package org.snapdeck.labels;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.snapdeck.inventory.HostRules;
import org.snapdeck.inventory.LabelTable;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.StorageRow;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.Ending;
import org.snapdeck.operations.HostLine;
import org.snapdeck.operations.Marking;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.NotedChange;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationKind;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.RequestText;
import org.snapdeck.ssh.RemoteFailure;

/// Calls a volume or a snapshot otherwise. Its name also stands in a tag on the host, for other workstations; the
/// row follows when that was read back. The rest is in the row alone.
public final class EditLabels implements OperationKind {
    @Override
    public String name() {
        return "edit-labels";
    }

    /// Whether it may be called so now; asked by the form and by the request alike.
    static Verdict explain(EditLabelsRequest wanted, Picture picture) {
        return StorageRow.find(wanted.rowId(), picture)
                .map(row -> wanted.after()
                        .explain()
                        .andThen(() -> row.mayBeEdited(picture))
                        .andThen(() -> isAsBefore(row, wanted))
                        .andThen(() -> wanted.isRenaming(row) ? mayBeRenamed(row, picture) : Verdict.allowed()))
                .orElseGet(() -> Verdict.refused("rule.row.gone"));
    }

    private static Verdict isAsBefore(StorageRow row, EditLabelsRequest wanted) {
        return row.labels().equals(wanted.before())
                ? Verdict.allowed()
                : Verdict.refused("rule.labels.changed", row.title());
    }

    private static Verdict mayBeRenamed(StorageRow row, Picture picture) {
        return HostRules.poolIsSound(row.pool(), picture)
                .andThen(() -> row.seen(picture)
                                .filter(seen -> seen.handle().isPresent())
                                .isPresent()
                        ? Verdict.allowed()
                        : Verdict.refused("rule.labels.not-seen", row.title()));
    }

    /// Hands the request in, to the host or to the journal alone.
    ///
    /// @return what the operation is known by
    public UUID handIn(EditLabelsRequest wanted, Operations operations, Picture picture) throws RequestRefused {
        var renaming = StorageRow.find(wanted.rowId(), picture).filter(wanted::isRenaming);
        return renaming.isPresent() ? operations.request(renaming(wanted)) : operations.note(noting(wanted));
    }

    /// For a name that the host bears: it is changed there first.
    Operations.Request renaming(EditLabelsRequest wanted) {
        return (_, picture) -> {
            var row = allowed(wanted, picture);
            return operation(
                    wanted,
                    row,
                    EditLabelsOrder.renaming(wanted, row.seen(picture).orElseThrow()));
        };
    }

    /// For everything else: nothing has to happen on the host.
    Operations.Note noting(EditLabelsRequest wanted) {
        return picture -> {
            var row = allowed(wanted, picture);
            if (wanted.isRenaming(row)) {
                throw new RequestRefused(Verdict.refusal("rule.labels.changed", row.title()));
            }
            return new NotedChange(
                    operation(wanted, row, EditLabelsOrder.noted(wanted)),
                    handle -> LabelTable.replace(handle, row.id(), wanted.before(), wanted.after()));
        };
    }

    private static StorageRow allowed(EditLabelsRequest wanted, Picture picture) throws RequestRefused {
        RequestRefused.unlessAllowed(explain(wanted, picture));
        return StorageRow.find(wanted.rowId(), picture).orElseThrow();
    }

    private NewOperation operation(EditLabelsRequest wanted, StorageRow row, EditLabelsOrder order) {
        return new NewOperation(
                wanted.operationId(),
                name(),
                row.projectId(),
                row.pool().hostId(),
                row.id(),
                row.title(),
                RequestText.of(order));
    }

    @Override
    public Ending execute(Operation operation, HostLine host) throws RemoteFailure {
        return marking(operation).execute(host);
    }

    @Override
    public Ending settle(Operation operation, HostLine host) throws RemoteFailure {
        return marking(operation).settle(operation, host);
    }

    private static Marking marking(Operation operation) {
        var order = order(operation);
        return new Marking(order.change(operation.id()), _ -> renamed(order), _ -> {});
    }

    private static Consumer<Handle> renamed(EditLabelsOrder order) {
        return handle -> LabelTable.replace(handle, order.rowId(), order.before(), order.after());
    }

    @Override
    public Optional<VgName> group(Operation operation) {
        return order(operation).volume().map(LvHandle::group);
    }

    @Override
    public Consumer<Handle> withdrawn(Operation operation) {
        return _ -> {};
    }

    private static EditLabelsOrder order(Operation operation) {
        return RequestText.read(operation.request(), EditLabelsOrder.class);
    }
}
