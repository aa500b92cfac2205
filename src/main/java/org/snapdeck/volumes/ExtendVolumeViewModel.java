package org.snapdeck.volumes;

import java.util.List;
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
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.FormRequest;
import org.snapdeck.fx.Limit;
import org.snapdeck.fx.TypedSize;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.ExtensionRules;
import org.snapdeck.inventory.GrowthAdvice;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeAction;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Command;
import org.snapdeck.lvm.LogicalVolume;

/// The form to make a volume larger: the size as it is typed and what it takes, what has to be grown besides, whether
/// the volume has to be deactivated meanwhile, and the very commands that will run. The host is looked at once more at
/// submit.
public final class ExtendVolumeViewModel {
    private final UUID volumeId;
    private final VolumeDesk desk;
    private final Words words;
    private final StringProperty size = new SimpleStringProperty("");
    private final BooleanProperty atRest = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Rest> rest = new ReadOnlyObjectWrapper<>(Rest.NONE);
    private final ReadOnlyStringWrapper rounded = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<String>> notes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Limit>> limits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper commands = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final FormRequest<UUID> request;
    private final Subscription subscriptions;
    private Picture picture;
    private UUID operationId = UUID.randomUUID();

    /// Whether the volume has to be deactivated meanwhile, and whether that may be.
    ///
    /// @param sentence why, with the snapshots; empty when it need not be
    /// @param offered whether it is certain that nobody would notice
    public record Rest(String sentence, boolean offered) {
        static final Rest NONE = new Rest("", false);

        public boolean isNeeded() {
            return !sentence.isEmpty();
        }
    }

    /// @param now what is known, as it changes
    /// @throws java.util.NoSuchElementException there is no such volume
    public ExtendVolumeViewModel(
            UUID volumeId, ObservableValue<Picture> now, VolumeDesk desk, Words words, Background background) {
        this.volumeId = volumeId;
        this.desk = desk;
        this.words = words;
        this.picture = now.getValue();
        this.request = new FormRequest<>(desk.tracking(), words, background);
        size.set(Long.toString(Math.floorDiv(
                        volume().orElseThrow().size().bytes(), ByteSize.ofGib(1).bytes())
                + 1));
        subscriptions = Subscription.combine(
                now.subscribe(this::see),
                size.subscribe(_ -> refresh()),
                atRest.subscribe(_ -> refresh()),
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

    private void refresh(Volume volume) {
        rest.set(rest(volume));
        var wanted = wanted();
        rounded.set(wanted.map(size -> rounding(volume, size)).orElse(""));
        notes.set(notes(volume));
        limits.set(new ExtensionLimits(words).of(volume, picture, wanted.orElse(volume.size())));
        commands.set(wanted.flatMap(size -> commands(volume, size)).orElse(""));
    }

    private Rest rest(Volume volume) {
        if (!ExtensionRules.needsRest(volume, picture)) {
            return Rest.NONE;
        }
        var snapshots = ExtensionRules.resting(volume, picture);
        return new Rest(
                words.text(
                        "extend-volume.rest",
                        snapshots.size(),
                        snapshots.stream().map(this::nameOf).collect(Collectors.joining(", "))),
                ExtensionRules.mayRest(volume, picture).isAllowed());
    }

    private String nameOf(LogicalVolume snapshot) {
        return picture.snapshots().stream()
                .filter(row -> row.uuid().filter(snapshot.uuid()::equals).isPresent())
                .map(row -> row.name())
                .findFirst()
                .orElse(snapshot.name());
    }

    private String rounding(Volume volume, ByteSize wanted) {
        var after = ExtensionRules.roundedUp(volume, wanted, picture);
        return after.equals(wanted) ? "" : words.text("extend-volume.rounded", TypedSize.written(after));
    }

    private List<String> notes(Volume volume) {
        var grown =
                GrowthAdvice.of(volume, picture).stream().map(advice -> words.text(advice.key(), advice.arguments()));
        var snapshots = picture.snapshotsOf(volume).isEmpty()
                ? Stream.<String>empty()
                : Stream.of(words.text("extend-volume.snapshots-keep"));
        return Stream.concat(grown, snapshots).toList();
    }

    private Optional<String> commands(Volume volume, ByteSize wanted) {
        return picture.seen(volume)
                .flatMap(LogicalVolume::handle)
                .map(handle ->
                        ExtendVolumeOrder.of(request(wanted), volume, handle, picture)
                                .change(operationId)
                                .commands()
                                .stream()
                                .map(Command::display)
                                .collect(Collectors.joining("\n")));
    }

    private Optional<ByteSize> wanted() {
        return TypedSize.read(size.get());
    }

    private ExtendVolumeRequest request(ByteSize wanted) {
        return new ExtendVolumeRequest(operationId, volumeId, wanted, atRest.get());
    }

    private Verdict explain() {
        if (request.phaseProperty().get() == FormRequest.Phase.BUSY) {
            return Verdict.refused("form.busy");
        }
        if (volume().isEmpty()) {
            return Verdict.refused("rule.volume.gone");
        }
        var volume = volume().get();
        return Rules.explain(VolumeAction.EXTEND, volume, picture)
                .andThen(() -> wanted().map(size -> explain(volume, size))
                        .orElseGet(() -> Verdict.refused("extend-volume.size")));
    }

    private Verdict explain(Volume volume, ByteSize wanted) {
        var after = ExtensionRules.roundedUp(volume, wanted, picture);
        return ExtensionRules.explain(volume, after, atRest.get(), picture);
    }

    /// Looks at the host once more; hands the request in only if all is still as it has to be.
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
        var wanted = request(wanted().orElseThrow());
        // Trying again is a new request: what became of the former stays in the journal under its own id.
        operationId = UUID.randomUUID();
        return Optional.of(() -> desk.requests().extend(wanted));
    }

    public void close() {
        subscriptions.unsubscribe();
        request.close();
    }

    String title() {
        return volume().map(volume -> words.text("extend-volume.title", volume.name()))
                .orElse("");
    }

    /// How large the volume is now, and where it lies.
    String place() {
        return volume().map(volume -> words.text(
                        "extend-volume.place",
                        volume.size(),
                        volume.lv().in(volume.pool().group()).text(),
                        picture.host(volume.pool().hostId())
                                .map(StorageHost::name)
                                .orElse("?")))
                .orElse("");
    }

    /// The size that it shall have, as it is typed.
    public StringProperty sizeProperty() {
        return size;
    }

    /// Whether it may be deactivated meanwhile.
    public BooleanProperty atRestProperty() {
        return atRest;
    }

    public ReadOnlyObjectProperty<Rest> restProperty() {
        return rest.getReadOnlyProperty();
    }

    /// What LVM makes of the size, where that is another one.
    public ReadOnlyStringProperty roundedProperty() {
        return rounded.getReadOnlyProperty();
    }

    /// What has to be done besides, and what stays as it is.
    public ReadOnlyObjectProperty<List<String>> notesProperty() {
        return notes.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Limit>> limitsProperty() {
        return limits.getReadOnlyProperty();
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
