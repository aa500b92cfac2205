package org.snapdeck.snapshots;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.AgentRules;
import org.snapdeck.inventory.HoldRules;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.VolumeUse;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.GuestAgent;
import org.snapdeck.lvm.Hold;

/// What is done about the instances that use a volume while its snapshot is taken: nothing, or they are paused, or
/// their filesystems are frozen. Where no instance is known there is no choice.
public final class CreateSnapshotMannerViewModel {
    public enum Choice {
        AS_IT_IS,
        FREEZE,
        PAUSE;

        private Optional<Hold.Manner> manner() {
            return switch (this) {
                case AS_IT_IS -> Optional.empty();
                case FREEZE -> Optional.of(Hold.Manner.FREEZE);
                case PAUSE -> Optional.of(Hold.Manner.PAUSE);
            };
        }
    }

    private final HoldDesk desk;
    private final Words words;
    private final Background background;
    private final Map<UUID, GuestAgent> heard = new HashMap<>();
    private final Set<UUID> asked = new HashSet<>();
    private final StringProperty limit;
    private final ReadOnlyStringWrapper limitProblem = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.AS_IT_IS);
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper holding = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper freezeReason = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pauseReason = new ReadOnlyStringWrapper("");
    private List<HoldRules.Used> all = List.of();

    CreateSnapshotMannerViewModel(HoldDesk desk, Words words, Background background) {
        this.desk = desk;
        this.words = words;
        this.background = background;
        limit = new SimpleStringProperty(Long.toString(desk.limit().toSeconds()));
        limit.subscribe(_ -> limitProblem.set(words.reason(explainLimit())));
        holding.bind(offered.and(choice.isNotEqualTo(Choice.AS_IT_IS)));
    }

    /// @param hostId where the volumes are
    void see(UUID hostId, List<HoldRules.Used> now) {
        all = List.copyOf(now);
        offered.set(HoldRules.hasInstance(all));
        askAgents(hostId);
        giveReasons();
    }

    private void giveReasons() {
        freezeReason.set(words.reason(explain(Hold.Manner.FREEZE)));
        pauseReason.set(words.reason(explain(Hold.Manner.PAUSE)));
    }

    /// Each of them once, and only where something could be frozen: the agent is asked again when it comes to it.
    private void askAgents(UUID hostId) {
        if (!HoldRules.explain(Hold.Manner.FREEZE, all).isAllowed()) {
            return;
        }
        var others = HoldRules.instances(all).stream().filter(asked::add).toList();
        if (!others.isEmpty()) {
            background.run(
                    () -> desk.agents().ask(hostId, others),
                    this::heard,
                    failure -> heard(others.stream()
                            .collect(toMap(Function.identity(), _ -> new GuestAgent.Silent(words.failure(failure))))));
        }
    }

    private void heard(Map<UUID, GuestAgent> agents) {
        heard.putAll(agents);
        giveReasons();
    }

    /// Whoever chose it has said by that what they know of the use.
    boolean isHolding() {
        return holding.get();
    }

    /// Whether somebody is to stand still.
    public ReadOnlyBooleanProperty holdingProperty() {
        return holding.getReadOnlyProperty();
    }

    Optional<Hold> hold() {
        return manner().filter(manner -> explain(manner).isAllowed())
                .flatMap(manner -> limit().flatMap(longest -> HoldRules.hold(manner, all, longest)));
    }

    private Optional<Hold.Manner> manner() {
        return offered.get() ? choice.get().manner() : Optional.empty();
    }

    Verdict explain() {
        return manner().map(manner -> explain(manner).andThen(this::explainLimit))
                .orElseGet(Verdict::allowed);
    }

    private Verdict explain(Hold.Manner manner) {
        var rules = HoldRules.explain(manner, all);
        return switch (manner) {
            case PAUSE -> rules;
            case FREEZE -> rules.andThen(() -> AgentRules.explain(HoldRules.running(all), heard));
        };
    }

    private Verdict explainLimit() {
        return limit().isPresent() ? Verdict.allowed() : Verdict.refused("rule.hold.limit", Hold.LONGEST.toSeconds());
    }

    private Optional<Duration> limit() {
        return Optional.of(limit.get().strip().replaceFirst(" ?s$", ""))
                .filter(typed -> typed.matches("\\d{1,4}"))
                .map(typed -> Duration.ofSeconds(Long.parseLong(typed)))
                .filter(Hold::allows);
    }

    /// What a snapshot will be, if all goes well.
    Consistency expected(VolumeUse use) {
        return manner().map(Hold.Manner::reached).orElseGet(use::consistency);
    }

    public ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    /// Whether there is an instance that could stand still.
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /// Why nothing can be frozen; empty when it can.
    public ReadOnlyStringProperty freezeReasonProperty() {
        return freezeReason.getReadOnlyProperty();
    }

    /// Why nobody can be paused; empty when they can.
    public ReadOnlyStringProperty pauseReasonProperty() {
        return pauseReason.getReadOnlyProperty();
    }

    /// In seconds, as it is typed: at the latest so long after the first is touched, its host brings it back by itself.
    public StringProperty limitProperty() {
        return limit;
    }

    /// What is wrong with what is typed; empty when nothing is.
    public ReadOnlyStringProperty limitProblemProperty() {
        return limitProblem.getReadOnlyProperty();
    }
}
