package org.snapdeck.snapshots;

import java.util.List;
import java.util.Optional;
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
import org.snapdeck.fx.Limit;
import org.snapdeck.fx.UseViewModel;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Caution;
import org.snapdeck.inventory.HoldRules;
import org.snapdeck.inventory.Labels;
import org.snapdeck.inventory.LvmNames;
import org.snapdeck.inventory.Metadata;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeAction;
import org.snapdeck.inventory.VolumeUse;
import org.snapdeck.lvm.Command;

/// The form for a snapshot: who uses the volume and what that means, the acknowledgement, what the snapshot
/// takes, and the very command that will run. What was acknowledged is compared with what the host shows at
/// submit; if somebody else uses the volume by then, nothing is sent and the form asks again.
public final class CreateSnapshotViewModel {
    private static final UseViewModel.Keys USE =
            new UseViewModel.Keys("create-snapshot.meaning.", "create-snapshot.acknowledge-first");

    private final UUID volumeId;
    private final CreateSnapshotDesk desk;
    private final Words words;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty description = new SimpleStringProperty("");
    private final StringProperty metadata = new SimpleStringProperty("");
    private final UseViewModel use;
    private final CreateSnapshotMannerViewModel manner;
    private final ReadOnlyStringWrapper meaning = new ReadOnlyStringWrapper("");
    private final CreateSnapshotStoreViewModel store = new CreateSnapshotStoreViewModel();
    private final CreateSnapshotRoomViewModel room;
    private final CreateSnapshotQuietViewModel quiet;
    private final ReadOnlyObjectWrapper<List<Limit>> limits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Caution>> cautions = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper command = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final FormRequest<UUID> request;
    private final Subscription subscriptions;
    private Picture picture;
    private UUID id = UUID.randomUUID();
    private UUID operationId = UUID.randomUUID();

    /// @param now what is known, as it changes
    /// @throws java.util.NoSuchElementException there is no such volume
    public CreateSnapshotViewModel(
            UUID volumeId, ObservableValue<Picture> now, CreateSnapshotDesk desk, Words words, Background background) {
        this.volumeId = volumeId;
        this.desk = desk;
        this.words = words;
        this.picture = now.getValue();
        this.request = new FormRequest<>(desk.tracking(), words, background);
        this.use = new UseViewModel(USE, words);
        this.manner = new CreateSnapshotMannerViewModel(desk.hold(), words, background);
        this.room = new CreateSnapshotRoomViewModel(words);
        this.quiet = new CreateSnapshotQuietViewModel(desk.writes(), words, background);
        use.begin(volume().map(volume -> VolumeUse.of(volume, picture)));
        name.set(SuggestedName.of(volume().orElseThrow(), picture));
        subscriptions = Subscription.combine(
                now.subscribe(this::seen),
                Subscription.combine(Stream.of(
                                name,
                                description,
                                metadata,
                                store.smallProperty(),
                                store.typedProperty(),
                                room.insistence().typedProperty(),
                                use.acknowledgedProperty(),
                                manner.choiceProperty(),
                                manner.limitProperty())
                        .map(property -> property.subscribe(_ -> refresh()))
                        .toArray(Subscription[]::new)),
                request.phaseProperty().subscribe(_ -> refresh()));
    }

    private Optional<Volume> volume() {
        return picture.volume(volumeId);
    }

    /// Whether the users of the volume are those who were shown before.
    private boolean seen(Picture now) {
        picture = now;
        var same = volume().map(volume -> use.see(VolumeUse.of(volume, now))).orElse(true);
        refresh();
        return same;
    }

    private void refresh() {
        volume().ifPresent(this::refresh);
        reason.set(words.reason(explain()));
    }

    private void refresh(Volume volume) {
        var used = VolumeUse.of(volume, picture);
        manner.see(volume.pool().hostId(), List.of(new HoldRules.Used(volume.name(), used)));
        use.impliedProperty().set(manner.isHolding());
        meaning.set(
                words.text("create-snapshot.meaning." + manner.expected(used).word()));
        store.see(volume, picture);
        room.see(volume, picture);
        quiet.see(volume, picture, store.size(volume));
        limits.set(new SnapshotLimits(words).of(volume, store.need(volume, picture), picture));
        cautions.set(Caution.of(volume, picture));
        command.set(wanted().filter(_ -> names(volume).isAllowed())
                .flatMap(wanted -> command(wanted, volume))
                .orElse(""));
    }

    private Optional<String> command(CreateSnapshotRequest wanted, Volume volume) {
        return picture.seen(volume)
                .filter(seen -> seen.handle().isPresent())
                .map(seen ->
                        CreateSnapshotOrder.of(
                                        wanted,
                                        volume,
                                        seen,
                                        VolumeUse.of(volume, picture).consistency())
                                .cut()
                                .commands()
                                .stream()
                                .map(Command::display)
                                .collect(Collectors.joining("\n")));
    }

    private Verdict names(Volume volume) {
        return wanted().map(wanted -> LvmNames.allow(() -> command(wanted, volume)))
                .orElseGet(Verdict::allowed);
    }

    private Optional<CreateSnapshotRequest> wanted() {
        return volume().filter(_ -> Metadata.explain(metadata.get()).isAllowed())
                .map(volume -> new CreateSnapshotRequest(
                        id,
                        operationId,
                        volumeId,
                        name.get().strip(),
                        description.get().strip(),
                        Metadata.read(metadata.get()),
                        store.size(volume),
                        use.agreement(),
                        use.agreedOpens(),
                        manner.hold()));
    }

    private Verdict explain() {
        if (request.phaseProperty().get() == FormRequest.Phase.BUSY) {
            return Verdict.refused("form.busy");
        }
        if (volume().isEmpty()) {
            return Verdict.refused("rule.volume.gone");
        }
        var volume = volume().get();
        return Stream.of(
                        Rules.explain(VolumeAction.CREATE_SNAPSHOT, volume, picture),
                        names(volume),
                        typed(),
                        store.explain(volume, picture),
                        manner.explain(),
                        room.insistence().explain(),
                        use.explain())
                .filter(verdict -> !verdict.isAllowed())
                .findFirst()
                .orElseGet(Verdict::allowed);
    }

    private Verdict typed() {
        return new Labels(name.get().strip(), description.get().strip(), false)
                .explain()
                .andThen(() -> Metadata.explain(metadata.get()));
    }

    /// Looks at the host once more; hands the request in only if who uses the volume is still what was agreed to.
    public void submit() {
        if (!explain().isAllowed()) {
            return;
        }
        var hostId = volume().orElseThrow().pool().hostId();
        request.submitAfter(() -> desk.lookAgain().apply(hostId), this::agree);
    }

    private Optional<Callable<UUID>> agree(Picture now) {
        if (!seen(now) || !explain().isAllowed()) {
            return Optional.empty();
        }
        var wanted = wanted().orElseThrow();
        var despite = room.insistence().reason();
        // Trying again is a new request: what became of the former stays in the journal under its own id.
        id = UUID.randomUUID();
        operationId = UUID.randomUUID();
        return Optional.of(() -> desk.requests().create(wanted, despite));
    }

    public void close() {
        subscriptions.unsubscribe();
        quiet.close();
        request.close();
    }

    String title() {
        return volume().map(volume -> words.text("create-snapshot.title", volume.name()))
                .orElse("");
    }

    /// Where the volume lies and how large it is.
    String place() {
        return volume().map(volume -> VolumePlace.of(volume, picture, words)).orElse("");
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty descriptionProperty() {
        return description;
    }

    /// A line for each, `key = value`.
    public StringProperty metadataProperty() {
        return metadata;
    }

    public UseViewModel use() {
        return use;
    }

    public CreateSnapshotMannerViewModel manner() {
        return manner;
    }

    /// What the snapshot will be to whoever uses the volume.
    public ReadOnlyStringProperty meaningProperty() {
        return meaning.getReadOnlyProperty();
    }

    public CreateSnapshotStoreViewModel store() {
        return store;
    }

    /// What bites later.
    public ReadOnlyObjectProperty<List<Caution>> cautionsProperty() {
        return cautions.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Limit>> limitsProperty() {
        return limits.getReadOnlyProperty();
    }

    /// What the snapshot means for writing, and for its pool.
    public CreateSnapshotRoomViewModel room() {
        return room;
    }

    /// Whether the volume is being written to.
    public CreateSnapshotQuietViewModel quiet() {
        return quiet;
    }

    /// The very commands that will run, a line for each; empty until it is known.
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
