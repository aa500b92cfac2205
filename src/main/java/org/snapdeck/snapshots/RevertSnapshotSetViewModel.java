package org.snapdeck.snapshots;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.PoolPressure;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.SetAction;
import org.snapdeck.inventory.SetRevert;
import org.snapdeck.inventory.SetRules;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotSet;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeAction;
import org.snapdeck.lvm.Command;
import org.snapdeck.lvm.Consistency;

/// The form for reverting a set: each volume with who uses it and what it loses, whether the present state is kept in a
/// set first, and the very commands that will run. Nothing can be handed in before somebody has said that they know.
public final class RevertSnapshotSetViewModel {
    private final UUID setId;
    private final RevertSnapshotSetDesk desk;
    private final Words words;
    private final BooleanProperty safety = new SimpleBooleanProperty(true);
    private final BooleanProperty understood = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<RevertSnapshotSetLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper commands = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final InsistenceViewModel insistence;
    private final FormRequest<UUID> request;
    private final Subscription subscriptions;
    private Picture picture;
    private RevertSnapshotSetIds ids = RevertSnapshotSetIds.random();

    /// @param now what is known, as it changes
    /// @throws java.util.NoSuchElementException there is no such set
    public RevertSnapshotSetViewModel(
            UUID setId, ObservableValue<Picture> now, RevertSnapshotSetDesk desk, Words words, Background background) {
        this.setId = setId;
        this.desk = desk;
        this.words = words;
        this.picture = now.getValue();
        this.request = new FormRequest<>(desk.tracking(), words, background);
        this.insistence = new InsistenceViewModel(words);
        picture.set(setId).orElseThrow();
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
        // While the set is restored, what was shown when it was asked for stays.
        if (request.phaseProperty().get() == FormRequest.Phase.FORM && set().isPresent()) {
            lines.set(set().stream()
                    .flatMap(set -> set.members().stream())
                    .flatMap(member -> picture.snapshot(member).stream())
                    .map(this::line)
                    .toList());
            commands.set(commandLines());
        }
        insistence.see(advice());
        reason.set(words.reason(explain()));
    }

    /// Only the safety set takes anything of a pool.
    private Verdict advice() {
        return safety.get() ? firstRefusal(volume -> PoolPressure.explain(volume, picture)) : Verdict.allowed();
    }

    private Verdict firstRefusal(Function<Volume, Verdict> rule) {
        return volumes().stream()
                .map(rule)
                .filter(verdict -> !verdict.isAllowed())
                .findFirst()
                .orElseGet(Verdict::allowed);
    }

    private Optional<SnapshotSet> set() {
        return picture.set(setId);
    }

    private RevertSnapshotSetLine line(Snapshot member) {
        return members().anyMatch(member::equals)
                ? RevertSnapshotSetLine.of(member, picture, words)
                : RevertSnapshotSetLine.leftOut(member, picture, words);
    }

    /// Those who go back.
    private Stream<Snapshot> members() {
        return set().stream().flatMap(set -> SetRevert.members(set, picture).stream());
    }

    private List<Volume> volumes() {
        return members()
                .flatMap(member -> picture.volume(member.volumeId()).stream())
                .toList();
    }

    private String commandLines() {
        return set().flatMap(set -> RevertSnapshotSetOrder.of(wanted(), set, picture)).stream()
                .flatMap(order -> Stream.concat(safetyCommands(), order.commands(ids.operation()).stream()))
                .map(Command::display)
                .collect(Collectors.joining("\n"));
    }

    private Stream<Command> safetyCommands() {
        return wanted().safety().stream()
                .flatMap(wanted -> wanted.members().stream())
                .flatMap(wanted -> picture.volume(wanted.volumeId()).stream()
                        .flatMap(volume -> picture
                                .seen(volume)
                                .filter(seen -> seen.handle().isPresent())
                                .map(seen -> CreateSnapshotOrder.of(wanted, volume, seen, Consistency.DETACHED))
                                .stream()))
                .map(order -> order.in(ids.safety()).cut().commands().getFirst());
    }

    private RevertSnapshotSetRequest wanted() {
        return new RevertSnapshotSetRequest(
                ids.operation(), setId, set().filter(_ -> safety.get()).map(this::safetyRequest));
    }

    private CreateSnapshotSetRequest safetyRequest(SnapshotSet set) {
        var name = words.text("revert.safety-name", set.name());
        return new CreateSnapshotSetRequest(
                ids.safety(),
                ids.safetyOperation(),
                name,
                "",
                volumes().stream().map(volume -> safetyMember(name, volume)).toList(),
                Optional.empty());
    }

    private CreateSnapshotRequest safetyMember(String set, Volume volume) {
        return new CreateSnapshotRequest(
                ids.of(volume.id()),
                ids.safetyOperation(),
                volume.id(),
                CreateSnapshotSetMemberViewModel.name(set, volume),
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
        return set().map(this::explain).orElseGet(() -> Verdict.refused("rule.set.gone"));
    }

    private Verdict explain(SnapshotSet set) {
        return Rules.explain(SetAction.REVERT, set, picture)
                .andThen(() -> safety.get() ? safetyIsPossible() : Verdict.allowed())
                .andThen(insistence::explain)
                .andThen(() -> understood.get() ? Verdict.allowed() : Verdict.refused("revert.understand-first"));
    }

    /// What is left of a set can be one volume, of which no other set can be taken.
    private Verdict safetyIsPossible() {
        var wanted = volumes().stream()
                .flatMap(volume -> picture.seen(volume).stream()
                        .map(seen -> new SetRules.Member(volume, CreateSnapshotOrder.storeOf(seen, Optional.empty()))))
                .toList();
        var single = firstRefusal(volume -> Rules.explain(VolumeAction.CREATE_SNAPSHOT, volume, picture));
        return single.andThen(() ->
                wanted.size() == 1 ? Verdict.refused("revert-set.safety-of-one") : SetRules.explain(wanted, picture));
    }

    /// Looks at the host once more, and hands the request in if all is still as it was shown.
    public void submit() {
        if (!explain().isAllowed()) {
            return;
        }
        var hostId = set().orElseThrow().hostId();
        request.submitAfter(() -> desk.lookAgain().apply(hostId), this::agree);
    }

    private Optional<Callable<UUID>> agree(Picture now) {
        var shown = lines.get();
        see(now);
        if (!shown.equals(lines.get())) {
            understood.set(false);
        }
        if (!explain().isAllowed()) {
            return Optional.empty();
        }
        var wanted = wanted();
        var despite = insistence.reason();
        // Trying again is a new request: what became of the former stays in the journal under its own id.
        ids = RevertSnapshotSetIds.random();
        return Optional.of(() -> desk.requests().revert(wanted, despite));
    }

    public void close() {
        subscriptions.unsubscribe();
        request.close();
    }

    String title() {
        return words.text("revert-set.title", set().map(SnapshotSet::name).orElse(""));
    }

    /// What the volumes will hold then.
    String target() {
        return set().map(set -> words.text("revert-set.what", members().count(), set.createdAt()))
                .orElse("");
    }

    /// What is already gone of it, so that nobody takes the rest for the whole.
    String missing() {
        return set().filter(set -> set.members().size() < set.taken())
                .map(set -> words.text("snapshot.set.broken", set.members().size(), set.taken()))
                .orElse("");
    }

    public ReadOnlyObjectProperty<List<RevertSnapshotSetLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// Whether what the volumes hold now is kept in a set first.
    public BooleanProperty safetyProperty() {
        return safety;
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

    /// What a pool that is almost full has to say against that set.
    InsistenceViewModel insistence() {
        return insistence;
    }

    public FormRequest<UUID> request() {
        return request;
    }
}
