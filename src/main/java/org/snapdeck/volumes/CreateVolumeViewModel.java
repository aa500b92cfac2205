package org.snapdeck.volumes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
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
import org.snapdeck.fx.InsistenceViewModel;
import org.snapdeck.fx.Limit;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.CopyOrigin;
import org.snapdeck.inventory.HostRules;
import org.snapdeck.inventory.LvmNames;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.PoolName;
import org.snapdeck.inventory.PoolPressure;
import org.snapdeck.inventory.QuotaRules;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.lvm.ByteSize;

/// The form for a new volume: what it takes of quota and pool as it is typed, and the command that will run.
public final class CreateVolumeViewModel {
    private static final int LONGEST = 255;
    private static final int LARGEST_GIB = 1 << 20;
    private static final String SMALLEST = "1";

    private final ObservableValue<Optional<UUID>> project;
    private final VolumeDesk desk;
    private final Words words;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty description = new SimpleStringProperty("");
    private final StringProperty size = new SimpleStringProperty(SMALLEST);
    private final FilledInViewModel filledName = new FilledInViewModel(name);
    private final FilledInViewModel filledSize = new FilledInViewModel(size);
    private final ReadOnlyObjectWrapper<List<Limit>> limits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper rounded = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remains = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper command = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final CreateVolumeSourceViewModel source;
    private final CreateVolumePoolViewModel pool;
    private final InsistenceViewModel insistence;
    private final FormRequest<UUID> request;
    private final Subscription subscriptions;
    private Picture picture;
    private UUID id = UUID.randomUUID();
    private UUID operationId = UUID.randomUUID();

    public CreateVolumeViewModel(
            ObservableValue<Picture> picture,
            ObservableValue<Optional<UUID>> project,
            VolumeDesk desk,
            Words words,
            Background background) {
        this(picture, project, desk, Optional.empty(), words, background);
    }

    /// @param source what the volume begins with at first; the form is filled in as Horizon does
    public CreateVolumeViewModel(
            ObservableValue<Picture> picture,
            ObservableValue<Optional<UUID>> project,
            VolumeDesk desk,
            Optional<VolumeSource> source,
            Words words,
            Background background) {
        this.source = new CreateVolumeSourceViewModel(source, words);
        this.pool = new CreateVolumePoolViewModel(words);
        this.insistence = new InsistenceViewModel(words);
        this.picture = picture.getValue();
        this.project = project;
        this.desk = desk;
        this.words = words;
        this.request = new FormRequest<>(desk.tracking(), words, background);
        subscriptions = Subscription.combine(
                picture.subscribe(this::seen),
                name.subscribe(_ -> refresh()),
                description.subscribe(_ -> refresh()),
                size.subscribe(_ -> refresh()),
                insistence.typedProperty().subscribe(_ -> refresh()),
                pool.chosenProperty().subscribe(_ -> refresh()),
                this.source.subscribe(this::refresh),
                this.source.sourceProperty().subscribe(_ -> followSource()),
                request.phaseProperty().subscribe(_ -> refresh()));
    }

    /// At least as large as its source and where that is, with a name that says where it came from.
    private void followSource() {
        var origin = source.origin(picture);
        if (source.sourceProperty().get().isPresent() && origin.isEmpty()) {
            return;
        }
        filledName.offer(origin.map(from -> words.text("create-volume.source.name", from.name()))
                .orElse(""));
        filledSize.offer(origin.map(from -> gibibytes(from.size())).orElse(SMALLEST));
        origin.ifPresent(this::hold);
    }

    private void hold(CopyOrigin origin) {
        if (bytes().filter(typed -> !origin.size().isMoreThan(typed)).isEmpty()) {
            filledSize.put(gibibytes(origin.size()));
        }
        pool.chosenProperty().set(Optional.of(origin.volume().pool()));
    }

    private static String gibibytes(ByteSize size) {
        return Long.toString(size.gibRoundedUp());
    }

    /// Whether the users of the source are those who were shown before.
    private boolean seen(Picture now) {
        picture = now;
        var same = source.see(now);
        refresh();
        return same;
    }

    private void refresh() {
        var now = picture;
        pool.see(now);
        insistence.see(chosen().map(where -> PoolPressure.explain(where, now)).orElseGet(Verdict::allowed));
        source.refresh(project.getValue(), chosen(), now);
        rounded.set(wanted().map(wanted -> pool.rounding(wanted.size(), now)).orElse(""));
        remains.set(mayShowRemains() ? words.text("create-volume.remains") : "");
        limits.set(new CreationLimits(words)
                .of(project.getValue(), pool.choice(), pool.roundedUp(bytes().orElse(ByteSize.NOTHING), now), now));
        command.set(wanted().filter(_ -> names(now).isAllowed())
                .map(wanted -> commands(wanted, now))
                .orElse(""));
        reason.set(words.reason(explain()));
    }

    /// LVM wipes signatures and the first blocks of a volume in a group's own room, and no more.
    private boolean mayShowRemains() {
        return source.sourceProperty().get().isEmpty()
                && chosen().filter(where -> !where.isThin()).isPresent();
    }

    private Optional<PoolName> chosen() {
        return pool.chosenProperty().get();
    }

    private Verdict names(Picture now) {
        return wanted().map(wanted -> LvmNames.allow(() -> commands(wanted, now)))
                .orElseGet(Verdict::allowed);
    }

    private String commands(CreateVolumeRequest wanted, Picture now) {
        return source.sourceProperty().get().isPresent()
                ? source.commands(wanted, now)
                : CreateVolumeOrder.of(wanted).change().command().display();
    }

    /// Whole GiB, as Cinder counts them.
    private Optional<ByteSize> bytes() {
        var typed = size.get().strip();
        if (!typed.matches("\\d{1,7}")) {
            return Optional.empty();
        }
        var gibibytes = Integer.parseInt(typed);
        return gibibytes < 1 || gibibytes > LARGEST_GIB ? Optional.empty() : Optional.of(ByteSize.ofGib(gibibytes));
    }

    private Optional<CreateVolumeRequest> wanted() {
        var owner = project.getValue();
        if (owner.isEmpty() || chosen().isEmpty()) {
            return Optional.empty();
        }
        return bytes().map(bytes -> new CreateVolumeRequest(
                id,
                operationId,
                owner.get(),
                name.get().strip(),
                description.get().strip(),
                bytes,
                chosen().get()));
    }

    private Verdict explain() {
        var now = picture;
        var owner = project.getValue();
        if (request.phaseProperty().get() == FormRequest.Phase.BUSY) {
            return Verdict.refused("form.busy");
        }
        if (owner.isEmpty()) {
            return Verdict.refused("create-volume.no-project");
        }
        if (name.get().isBlank()) {
            return Verdict.refused("form.name-missing");
        }
        if (name.get().strip().length() > LONGEST || description.get().strip().length() > LONGEST) {
            return Verdict.refused("rule.text.too-long", LONGEST);
        }
        if (bytes().isEmpty()) {
            return Verdict.refused("create-volume.size", LARGEST_GIB);
        }
        if (chosen().isEmpty()) {
            return Verdict.refused("create-volume.no-pool");
        }
        var where = chosen().get();
        var bytes = bytes().get();
        return HostRules.poolIsSound(where, now)
                .andThen(() -> QuotaRules.volumeFits(owner.get(), pool.roundedUp(bytes, now), now))
                .andThen(() -> source.sourceProperty().get().isPresent()
                        ? source.explain(bytes, where, now)
                        : HostRules.volumeHasSpace(where, bytes, now))
                .andThen(insistence::explain)
                .andThen(() -> names(now));
    }

    /// The host of a volume that is copied is looked at once more; the request is handed in only if who uses the volume
    /// is still what was agreed to, and the form what it was.
    public void submit() {
        if (!explain().isAllowed()) {
            return;
        }
        var used = source.origin(picture).filter(from -> !from.isSnapshot());
        if (used.isEmpty()) {
            request.submit(send());
            return;
        }
        var hostId = used.get().volume().pool().hostId();
        var asked = wanted();
        var from = source.sourceProperty().get();
        request.submitAfter(() -> desk.lookAgain().apply(hostId), now -> {
            var same = seen(now)
                    && wanted().equals(asked)
                    && source.sourceProperty().get().equals(from);
            return same && explain().isAllowed() ? Optional.of(send()) : Optional.empty();
        });
    }

    /// Each try is a request of its own: what became of the former stays in the journal under its own id.
    private Callable<UUID> send() {
        var wanted = wanted().orElseThrow();
        var copy = source.request(wanted);
        var despite = insistence.reason();
        id = UUID.randomUUID();
        operationId = UUID.randomUUID();
        return () -> copy.isPresent()
                ? desk.requests().copy(copy.get(), despite)
                : desk.requests().create(wanted, despite);
    }

    public void close() {
        subscriptions.unsubscribe();
        request.close();
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty descriptionProperty() {
        return description;
    }

    /// In GiB, as it is typed.
    public StringProperty sizeProperty() {
        return size;
    }

    /// What LVM makes of the size; empty when it is as it was typed.
    public ReadOnlyStringProperty roundedProperty() {
        return rounded.getReadOnlyProperty();
    }

    /// What the new volume may still hold of others; empty where it can't.
    public ReadOnlyStringProperty remainsProperty() {
        return remains.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Limit>> limitsProperty() {
        return limits.getReadOnlyProperty();
    }

    CreateVolumeSourceViewModel source() {
        return source;
    }

    /// What a pool that is almost full has to say against it.
    InsistenceViewModel insistence() {
        return insistence;
    }

    CreateVolumePoolViewModel pool() {
        return pool;
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
