package org.snapdeck.volumes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
import org.snapdeck.fx.FormRequest;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeAction;
import org.snapdeck.lvm.Command;

/// The question whether a volume shall be deleted with its snapshots: what is lost by name, the name to be typed, and
/// the very commands that will run. The host is looked at once more at submit; what is not in the list is not deleted.
public final class DeleteWithSnapshotsViewModel {
    private final UUID volumeId;
    private final VolumeDesk desk;
    private final Words words;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<String>> lost = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper commands = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final FormRequest<UUID> request;
    private final Subscription subscriptions;
    private Picture picture;
    private Set<UUID> named = Set.of();
    private UUID operationId = UUID.randomUUID();

    /// @param now what is known, as it changes
    /// @throws java.util.NoSuchElementException there is no such volume
    public DeleteWithSnapshotsViewModel(
            UUID volumeId, ObservableValue<Picture> now, VolumeDesk desk, Words words, Background background) {
        this.volumeId = volumeId;
        this.desk = desk;
        this.words = words;
        this.picture = now.getValue();
        this.request = new FormRequest<>(desk.tracking(), words, background);
        subscriptions = Subscription.combine(
                now.subscribe(this::see),
                typed.subscribe(_ -> refresh()),
                request.phaseProperty().subscribe(_ -> refresh()));
    }

    private Optional<Volume> volume() {
        return picture.volume(volumeId);
    }

    private void see(Picture now) {
        picture = now;
        refresh();
    }

    private void refresh() {
        volume().ifPresent(this::refresh);
        reason.set(words.reason(explain()));
    }

    /// While it is being deleted the list stays as it was.
    private void refresh(Volume volume) {
        if (request.phaseProperty().get() != FormRequest.Phase.FORM) {
            return;
        }
        var snapshots = picture.snapshotsOf(volume);
        named = snapshots.stream().map(Snapshot::id).collect(Collectors.toUnmodifiableSet());
        lost.set(Stream.concat(Stream.of(line(volume)), snapshots.stream().map(this::line))
                .toList());
        sentence.set(words.text("delete-with-snapshots.loss", name(volume), snapshots.size()));
        commands.set(DeleteWithSnapshotsOrder.of(volume, picture).commands(operationId).stream()
                .map(Command::display)
                .collect(Collectors.joining("\n")));
    }

    private String line(Volume volume) {
        return words.text(
                "delete-with-snapshots.volume",
                name(volume),
                volume.size(),
                volume.lv().in(volume.pool().group()).text());
    }

    private String line(Snapshot snapshot) {
        return words.text(
                "delete-with-snapshots.snapshot",
                snapshot.name().isBlank() ? snapshot.id().toString() : snapshot.name(),
                words.exactDate(snapshot.createdAt()));
    }

    private static String name(Volume volume) {
        return volume.name().isBlank() ? volume.id().toString() : volume.name();
    }

    private Verdict explain() {
        if (request.phaseProperty().get() == FormRequest.Phase.BUSY) {
            return Verdict.refused("form.busy");
        }
        if (volume().isEmpty()) {
            return Verdict.refused("rule.volume.gone");
        }
        var volume = volume().get();
        return Rules.explain(VolumeAction.DELETE_WITH_SNAPSHOTS, volume, picture)
                .andThen(() -> typed.get().strip().equals(name(volume).strip())
                        ? Verdict.allowed()
                        : Verdict.refused("delete-with-snapshots.type-name", name(volume)));
    }

    /// Looks at the host once more; hands the request in only for what the person was told of.
    public void submit() {
        if (!explain().isAllowed()) {
            return;
        }
        var told = named;
        var hostId = volume().orElseThrow().pool().hostId();
        request.submitAfter(() -> desk.lookAgain().apply(hostId), now -> agree(now, told));
    }

    private Optional<Callable<UUID>> agree(Picture now, Set<UUID> told) {
        picture = now;
        refresh();
        if (!explain().isAllowed() || !named.equals(told)) {
            return Optional.empty();
        }
        var id = operationId;
        operationId = UUID.randomUUID();
        return Optional.of(() -> desk.requests().deleteWithSnapshots(id, volumeId, told));
    }

    public void close() {
        subscriptions.unsubscribe();
        request.close();
    }

    /// What has to be typed.
    String name() {
        return volume().map(DeleteWithSnapshotsViewModel::name).orElse("");
    }

    /// What is typed as the volume's name.
    public StringProperty typedProperty() {
        return typed;
    }

    /// What will be deleted, by name.
    public ReadOnlyObjectProperty<List<String>> lostProperty() {
        return lost.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// The very commands that will run, a line for each.
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
