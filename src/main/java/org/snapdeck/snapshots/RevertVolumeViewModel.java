package org.snapdeck.snapshots;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.FormRequest;
import org.snapdeck.fx.InsistenceViewModel;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.HostRules;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.PoolPressure;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotAction;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeAction;
import org.snapdeck.lvm.Command;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.LogicalVolume;

/// The form for a revert: what comes back, what is lost, what stays, whether the present state is kept in a snapshot
/// first, and the very commands that will run. Nothing can be handed in before somebody has said that they know.
public final class RevertVolumeViewModel {
    private final UUID snapshotId;
    private final RevertVolumeDesk desk;
    private final Words words;
    private final BooleanProperty safety = new SimpleBooleanProperty(true);
    private final BooleanProperty understood = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<String>> losses = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper commands = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final InsistenceViewModel insistence;
    private final FormRequest<UUID> request;
    private final Subscription subscriptions;
    private Picture picture;
    private UUID operationId = UUID.randomUUID();
    private UUID safetyId = UUID.randomUUID();
    private UUID safetyOperation = UUID.randomUUID();

    /// @param now what is known, as it changes
    /// @throws java.util.NoSuchElementException there is no such snapshot
    public RevertVolumeViewModel(
            UUID snapshotId, ObservableValue<Picture> now, RevertVolumeDesk desk, Words words, Background background) {
        this.snapshotId = snapshotId;
        this.desk = desk;
        this.words = words;
        this.picture = now.getValue();
        this.request = new FormRequest<>(desk.tracking(), words, background);
        this.insistence = new InsistenceViewModel(words);
        picture.snapshot(snapshotId).orElseThrow();
        subscriptions = Subscription.combine(
                now.subscribe(this::see),
                safety.subscribe(_ -> refresh()),
                understood.subscribe(_ -> refresh()),
                insistence.typedProperty().subscribe(_ -> refresh()),
                request.phaseProperty().subscribe(_ -> refresh()));
    }

    private void see(Picture now) {
        picture = now;
        refresh();
    }

    private void refresh() {
        // While the snapshot is restored, what was shown when it was asked for stays.
        if (request.phaseProperty().get() == FormRequest.Phase.FORM
                && snapshot().isPresent()) {
            losses.set(new RevertLosses(words, picture).of(snapshot().get()));
            commands.set(lines());
        }
        insistence.see(snapshot().map(this::advice).orElseGet(Verdict::allowed));
        reason.set(words.reason(explain()));
    }

    /// Only the safety snapshot takes anything of a pool.
    private Verdict advice(Snapshot snapshot) {
        return safety.get() ? PoolPressure.explain(volume(snapshot), picture) : Verdict.allowed();
    }

    private Optional<Snapshot> snapshot() {
        return picture.snapshot(snapshotId);
    }

    private Volume volume(Snapshot snapshot) {
        return picture.volume(snapshot.volumeId()).orElseThrow();
    }

    private String lines() {
        return order().stream()
                .flatMap(order -> Stream.concat(
                        safetyOrder().stream()
                                .map(wanted -> wanted.cut().commands().getFirst()),
                        order.commands(operationId).stream()))
                .map(Command::display)
                .collect(Collectors.joining("\n"));
    }

    private Optional<RevertVolumeOrder> order() {
        return snapshot()
                .flatMap(snapshot -> handled(picture.seen(volume(snapshot)))
                        .flatMap(seen -> handled(picture.seen(snapshot))
                                .map(source ->
                                        RevertVolumeOrder.of(wanted(), volume(snapshot), snapshot, seen, source))));
    }

    private Optional<CreateSnapshotOrder> safetyOrder() {
        return wanted().safety()
                .flatMap(wanted -> snapshot()
                        .flatMap(snapshot -> handled(picture.seen(volume(snapshot)))
                                .map(seen ->
                                        CreateSnapshotOrder.of(wanted, volume(snapshot), seen, Consistency.DETACHED))));
    }

    private static Optional<LogicalVolume> handled(Optional<LogicalVolume> seen) {
        return seen.filter(volume -> volume.handle().isPresent());
    }

    private RevertVolumeRequest wanted() {
        return new RevertVolumeRequest(
                operationId, snapshotId, snapshot().filter(_ -> safety.get()).map(this::safetyRequest));
    }

    private CreateSnapshotRequest safetyRequest(Snapshot snapshot) {
        return new CreateSnapshotRequest(
                safetyId,
                safetyOperation,
                snapshot.volumeId(),
                words.text("revert.safety-name", snapshot.name()),
                "",
                Map.of(),
                Optional.empty(),
                "",
                0,
                Optional.empty());
    }

    private Verdict explain() {
        if (request.phaseProperty().get() == FormRequest.Phase.BUSY) {
            return Verdict.refused("form.busy");
        }
        return snapshot().map(this::explain).orElseGet(() -> Verdict.refused("rule.snapshot.gone"));
    }

    private Verdict explain(Snapshot snapshot) {
        return Rules.explain(SnapshotAction.REVERT, snapshot, picture)
                .andThen(() -> safety.get() ? safetyIsPossible(volume(snapshot)) : Verdict.allowed())
                .andThen(insistence::explain)
                .andThen(() -> understood.get() ? Verdict.allowed() : Verdict.refused("revert.understand-first"));
    }

    private Verdict safetyIsPossible(Volume volume) {
        return Rules.explain(VolumeAction.CREATE_SNAPSHOT, volume, picture)
                .andThen(() -> picture.seen(volume)
                        .map(seen -> HostRules.snapshotHasSpace(
                                volume, CreateSnapshotOrder.storeOf(seen, Optional.empty()), picture))
                        .orElseGet(Verdict::allowed));
    }

    /// Looks at the host once more, and hands the request in if all is still as it was shown.
    public void submit() {
        if (!explain().isAllowed()) {
            return;
        }
        var hostId = snapshot().map(this::volume).orElseThrow().pool().hostId();
        request.submitAfter(() -> desk.lookAgain().apply(hostId), this::agree);
    }

    private Optional<Callable<UUID>> agree(Picture now) {
        var shown = losses.get();
        see(now);
        if (!shown.equals(losses.get())) {
            understood.set(false);
        }
        if (!explain().isAllowed()) {
            return Optional.empty();
        }
        var wanted = wanted();
        var despite = insistence.reason();
        // Trying again is a new request: what became of the former stays in the journal under its own id.
        operationId = UUID.randomUUID();
        safetyId = UUID.randomUUID();
        safetyOperation = UUID.randomUUID();
        return Optional.of(() -> desk.requests().revert(wanted, despite));
    }

    public void close() {
        subscriptions.unsubscribe();
        request.close();
    }

    String title() {
        return snapshot()
                .map(snapshot -> words.text("revert.title", volume(snapshot).name()))
                .orElse("");
    }

    /// What the volume will hold then.
    String target() {
        return snapshot()
                .map(snapshot -> words.text(
                        "revert.target",
                        volume(snapshot).name(),
                        volume(snapshot).size(),
                        snapshot.name(),
                        snapshot.createdAt()))
                .orElse("");
    }

    /// How good that is.
    Consistency consistency() {
        return snapshot().map(Snapshot::consistency).orElse(Consistency.UNKNOWN);
    }

    public ReadOnlyObjectProperty<List<String>> lossesProperty() {
        return losses.getReadOnlyProperty();
    }

    /// Whether what the volume holds now is kept in a snapshot first.
    public BooleanProperty safetyProperty() {
        return safety;
    }

    /// What a pool that is almost full has to say against that snapshot.
    InsistenceViewModel insistence() {
        return insistence;
    }

    public BooleanProperty understoodProperty() {
        return understood;
    }

    /// The very commands that will run, a line for each; empty until they are known.
    public ReadOnlyStringProperty commandsProperty() {
        return commands.getReadOnlyProperty();
    }

    /// Why the request can't be handed in; empty when it can.
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    public FormRequest<UUID> request() {
        return request;
    }
}
