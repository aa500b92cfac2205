package org.snapdeck.snapshots;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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
import org.snapdeck.fx.InsistenceViewModel;
import org.snapdeck.fx.Limit;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.HoldRules;
import org.snapdeck.inventory.Labels;
import org.snapdeck.inventory.LvmNames;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.PoolPressure;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.SetRules;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeAction;
import org.snapdeck.lvm.Command;

/// The form for snapshots of several volumes that are taken together: who uses each of them and what that means, one
/// acknowledgement or one manner for all, what they take, and the very commands that will run.
public final class CreateSnapshotSetViewModel {
    private final CreateSnapshotSetDesk desk;
    private final Words words;
    private final List<CreateSnapshotSetMemberViewModel> members;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty description = new SimpleStringProperty("");
    private final BooleanProperty acknowledged = new SimpleBooleanProperty(false);
    private final CreateSnapshotMannerViewModel manner;
    private final InsistenceViewModel insistence;
    private final ReadOnlyObjectWrapper<List<CreateSnapshotSetLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper used = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<List<Limit>> limits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper commands = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final FormRequest<UUID> request;
    private final Subscription subscriptions;
    private Picture picture;
    private UUID id = UUID.randomUUID();
    private UUID operationId = UUID.randomUUID();

    /// @param now what is known, as it changes
    /// @throws java.util.NoSuchElementException one of the volumes is not there
    public CreateSnapshotSetViewModel(
            List<UUID> volumes,
            ObservableValue<Picture> now,
            CreateSnapshotSetDesk desk,
            Words words,
            Background background) {
        this.desk = desk;
        this.words = words;
        this.picture = now.getValue();
        this.members = volumes.stream()
                .map(volume -> new CreateSnapshotSetMemberViewModel(
                        picture.volume(volume).orElseThrow(), picture, words))
                .toList();
        this.manner = new CreateSnapshotMannerViewModel(desk.hold(), words, background);
        this.insistence = new InsistenceViewModel(words);
        this.request = new FormRequest<>(desk.tracking(), words, background);
        name.set(words.text("create-set.suggestion"));
        subscriptions = Subscription.combine(
                now.subscribe(this::seen),
                Subscription.combine(Stream.of(
                                name,
                                description,
                                acknowledged,
                                insistence.typedProperty(),
                                manner.choiceProperty(),
                                manner.limitProperty())
                        .map(property -> property.subscribe(_ -> refresh()))
                        .toArray(Subscription[]::new)),
                request.phaseProperty().subscribe(_ -> refresh()));
    }

    private List<Volume> volumes() {
        return members.stream()
                .flatMap(member -> member.volume(picture).stream())
                .toList();
    }

    /// Whether the users of all volumes are those who were shown before.
    private boolean seen(Picture now) {
        picture = now;
        var different = members.stream().filter(member -> !member.see(now)).toList();
        if (!different.isEmpty()) {
            changed.set(true);
            acknowledged.set(false);
        }
        refresh();
        return different.isEmpty();
    }

    private void refresh() {
        var volumes = volumes();
        volumes.stream()
                .findFirst()
                .ifPresent(first -> manner.see(
                        first.pool().hostId(),
                        volumes.stream()
                                .map(volume -> HoldRules.Used.of(volume, picture))
                                .toList()));
        members.forEach(member -> {
            member.use().impliedProperty().set(manner.isHolding());
            member.use().acknowledgedProperty().set(acknowledged.get());
        });
        used.set(members.stream().anyMatch(member -> member.use().usedProperty().get()));
        insistence.see(volumes.stream()
                .map(volume -> PoolPressure.explain(volume, picture))
                .filter(verdict -> !verdict.isAllowed())
                .findFirst()
                .orElseGet(Verdict::allowed));
        lines.set(members.stream()
                .flatMap(member -> member.line(picture, manner, words).stream())
                .toList());
        limits.set(new SnapshotLimits(words).of(volumes, picture));
        commands.set(names().isAllowed() ? commandsOf(order()) : "");
        reason.set(words.reason(explain()));
    }

    private Optional<CreateSnapshotSetOrder> order() {
        var orders = members.stream()
                .flatMap(member -> member.order(operationId, name.get().strip(), picture).stream())
                .map(order -> order.in(id))
                .toList();
        return orders.size() == members.size() && orders.size() > 1
                ? Optional.of(new CreateSnapshotSetOrder(id, orders, manner.hold()))
                : Optional.empty();
    }

    private static String commandsOf(Optional<CreateSnapshotSetOrder> order) {
        return order.map(wanted ->
                        wanted.cut().commands().stream().map(Command::display).collect(Collectors.joining("\n")))
                .orElse("");
    }

    private Verdict names() {
        return LvmNames.allow(() -> commandsOf(order()));
    }

    private Verdict explain() {
        if (request.phaseProperty().get() == FormRequest.Phase.BUSY) {
            return Verdict.refused("form.busy");
        }
        var volumes = volumes();
        if (volumes.size() < members.size()) {
            return Verdict.refused("rule.volume.gone");
        }
        return Stream.of(
                        Stream.of(SetRules.mayBeOne(volumes)),
                        volumes.stream().map(volume -> Rules.explain(VolumeAction.CREATE_SNAPSHOT, volume, picture)),
                        Stream.of(
                                new Labels(name.get().strip(), description.get().strip(), false).explain(),
                                names(),
                                together(),
                                insistence.explain(),
                                manner.explain()),
                        members.stream().map(member -> member.use().explain()))
                .flatMap(verdicts -> verdicts)
                .filter(verdict -> !verdict.isAllowed())
                .findFirst()
                .orElseGet(Verdict::allowed);
    }

    private Verdict together() {
        return order().map(order -> SetRules.explain(
                        order.members().stream()
                                .map(member -> new SetRules.Member(volume(member), member.snapshotStore()))
                                .toList(),
                        picture))
                .orElseGet(Verdict::allowed);
    }

    private Volume volume(CreateSnapshotOrder order) {
        return volumes().stream()
                .filter(volume ->
                        volume.uuid().filter(order.origin().uuid()::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /// Looks at the host once more; hands the request in only if who uses the volumes is still what was agreed to.
    public void submit() {
        if (!explain().isAllowed()) {
            return;
        }
        var hostId = volumes().getFirst().pool().hostId();
        request.submitAfter(() -> desk.lookAgain().apply(hostId), this::agree);
    }

    private Optional<Callable<UUID>> agree(Picture now) {
        if (!seen(now) || !explain().isAllowed()) {
            return Optional.empty();
        }
        var wanted = wanted();
        var despite = insistence.reason();
        // Trying again is a new request: what became of the former stays in the journal under its own id.
        id = UUID.randomUUID();
        operationId = UUID.randomUUID();
        members.forEach(CreateSnapshotSetMemberViewModel::renew);
        return Optional.of(() -> desk.requests().create(wanted, despite));
    }

    private CreateSnapshotSetRequest wanted() {
        return new CreateSnapshotSetRequest(
                id,
                operationId,
                name.get().strip(),
                description.get().strip(),
                members.stream()
                        .map(member -> member.wanted(
                                operationId,
                                name.get().strip(),
                                member.volume(picture).orElseThrow()))
                        .toList(),
                manner.hold());
    }

    public void close() {
        subscriptions.unsubscribe();
        request.close();
    }

    String title() {
        return words.text("create-set.title", members.size());
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty descriptionProperty() {
        return description;
    }

    public BooleanProperty acknowledgedProperty() {
        return acknowledged;
    }

    public CreateSnapshotMannerViewModel manner() {
        return manner;
    }

    /// What a pool that is almost full has to say against it.
    public InsistenceViewModel insistence() {
        return insistence;
    }

    /// The volumes, and who uses each.
    public ReadOnlyObjectProperty<List<CreateSnapshotSetLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// Whether somebody uses one of them, or nobody can tell.
    public ReadOnlyBooleanProperty usedProperty() {
        return used.getReadOnlyProperty();
    }

    /// Whether that changed while the form was open.
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
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
