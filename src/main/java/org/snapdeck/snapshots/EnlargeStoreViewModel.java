package org.snapdeck.snapshots;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Fill;
import org.snapdeck.fx.FormRequest;
import org.snapdeck.fx.Limit;
import org.snapdeck.fx.TypedSize;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.ExtensionRules;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotAction;
import org.snapdeck.inventory.SpaceNeed;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LogicalVolume;

/// The form to enlarge the store of a snapshot: how full it is and will be, what it takes of its group, and the very
/// command that will run.
public final class EnlargeStoreViewModel {
    private final UUID snapshotId;
    private final SnapshotDesk desk;
    private final Words words;
    private final StringProperty size = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper rounded = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Limit>> limits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper command = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final FormRequest<UUID> request;
    private final Subscription subscriptions;
    private Picture picture;
    private UUID operationId = UUID.randomUUID();

    /// @param now what is known, as it changes
    /// @throws java.util.NoSuchElementException there is no such snapshot
    public EnlargeStoreViewModel(
            UUID snapshotId, ObservableValue<Picture> now, SnapshotDesk desk, Words words, Background background) {
        this.snapshotId = snapshotId;
        this.desk = desk;
        this.words = words;
        this.picture = now.getValue();
        this.request = new FormRequest<>(desk.tracking(), words, background);
        most().ifPresent(most -> size.set(TypedSize.written(most)));
        subscriptions = Subscription.combine(
                now.subscribe(this::see),
                size.subscribe(_ -> refresh()),
                request.phaseProperty().subscribe(_ -> refresh()));
    }

    private Optional<Snapshot> snapshot() {
        return picture.snapshot(snapshotId);
    }

    private Optional<Volume> volume() {
        return snapshot().flatMap(snapshot -> picture.volume(snapshot.volumeId()));
    }

    private Optional<LogicalVolume> seen() {
        return snapshot().flatMap(picture::seen);
    }

    /// With that it can never overflow.
    private Optional<ByteSize> most() {
        return snapshot().flatMap(snapshot -> ExtensionRules.largestStore(snapshot, picture));
    }

    private void see(Picture now) {
        picture = now;
        refresh();
    }

    private void refresh() {
        var wanted = wanted();
        rounded.set(wanted.filter(after -> !Optional.of(after).equals(TypedSize.read(size.get())))
                .map(after -> words.text("enlarge-store.rounded", TypedSize.written(after)))
                .orElse(""));
        limits.set(Stream.concat(fills(wanted), room(wanted)).toList());
        command.set(wanted.flatMap(this::command).orElse(""));
        reason.set(words.reason(explain()));
    }

    /// In whole extents, as LVM takes it.
    private Optional<ByteSize> wanted() {
        return TypedSize.read(size.get())
                .flatMap(typed -> volume().map(volume -> ExtensionRules.roundedUp(volume, typed, picture)));
    }

    private Stream<Limit> fills(Optional<ByteSize> wanted) {
        return seen().stream()
                .filter(seen -> seen.shape().dataPercent().isPresent())
                .flatMap(seen -> {
                    var share = seen.shape().dataPercent().orElseThrow() / 100;
                    var now = fill("enlarge-store.fill-now", share, seen.size());
                    return Stream.concat(
                            Stream.of(now),
                            wanted.filter(after -> after.isMoreThan(seen.size())).stream()
                                    .map(after -> fill(
                                            "enlarge-store.fill-after",
                                            share * seen.size().bytes() / after.bytes(),
                                            after)));
                });
    }

    private Limit fill(String title, double share, ByteSize of) {
        return new Limit(words.text(title), Fill.of(share, words.text("enlarge-store.fill", words.percent(share), of)));
    }

    private Stream<Limit> room(Optional<ByteSize> wanted) {
        if (volume().isEmpty() || seen().isEmpty()) {
            return Stream.empty();
        }
        var pool = volume().get().pool();
        var title = words.text("space.title", pool.group().text());
        var after = wanted.orElse(seen().get().size());
        return picture.sighting(pool.hostId()).report().flatMap(report -> report.group(pool.group())).stream()
                .flatMap(group -> SpaceNeed.ofExtension(seen().get(), pool, after, picture).stream()
                        .map(need -> Limit.of(need, group.size(), title, words)));
    }

    private Optional<String> command(ByteSize wanted) {
        return seen().flatMap(LogicalVolume::handle)
                .map(handle -> new EnlargeStoreOrder(snapshotId, handle, wanted)
                        .change(operationId)
                        .command()
                        .display());
    }

    private Verdict explain() {
        if (request.phaseProperty().get() == FormRequest.Phase.BUSY) {
            return Verdict.refused("form.busy");
        }
        if (snapshot().isEmpty()) {
            return Verdict.refused("rule.snapshot.gone");
        }
        var snapshot = snapshot().get();
        return Rules.explain(SnapshotAction.ENLARGE_STORE, snapshot, picture)
                .andThen(() -> wanted().map(size -> ExtensionRules.explainStore(snapshot, size, picture))
                        .orElseGet(() -> Verdict.refused("enlarge-store.size")));
    }

    /// Looks at the host once more: by now the store may have overflowed.
    public void submit() {
        if (!explain().isAllowed()) {
            return;
        }
        var hostId = volume().orElseThrow().pool().hostId();
        request.submitAfter(() -> desk.lookAgain().apply(hostId), this::agree);
    }

    private Optional<Callable<UUID>> agree(Picture now) {
        picture = now;
        refresh();
        if (!explain().isAllowed()) {
            return Optional.empty();
        }
        var wanted = new EnlargeStoreRequest(operationId, snapshotId, wanted().orElseThrow());
        operationId = UUID.randomUUID();
        return Optional.of(() -> desk.requests().enlarge(wanted));
    }

    public void close() {
        subscriptions.unsubscribe();
        request.close();
    }

    String title() {
        return snapshot()
                .map(snapshot -> words.text("enlarge-store.title", snapshot.name()))
                .orElse("");
    }

    /// How large the store is, and of which volume the snapshot is.
    String place() {
        return snapshot()
                .flatMap(snapshot -> volume().flatMap(volume -> seen().map(seen -> words.text(
                        "enlarge-store.place",
                        seen.size(),
                        volume.name(),
                        snapshot.lv().in(volume.pool().group()).text(),
                        picture.host(volume.pool().hostId())
                                .map(StorageHost::name)
                                .orElse("?")))))
                .orElse("");
    }

    /// What to know of sizes: up to which one it is of use.
    String hint() {
        return most().map(most -> words.text("enlarge-store.hint", TypedSize.written(most)))
                .orElse("");
    }

    /// The size that the store shall have, as it is typed.
    public StringProperty sizeProperty() {
        return size;
    }

    /// What LVM makes of the size, where that is another one.
    public ReadOnlyStringProperty roundedProperty() {
        return rounded.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Limit>> limitsProperty() {
        return limits.getReadOnlyProperty();
    }

    /// The very command that will run; empty until it is known.
    public ReadOnlyStringProperty commandProperty() {
        return command.getReadOnlyProperty();
    }

    /// Why the request can't be handed in; empty when it can.
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    public FormRequest<UUID> request() {
        return request;
    }
}
