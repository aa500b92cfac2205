package org.snapdeck.snapshots;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.HoldRules;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.VolumeUse;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.Hold;

/// What is done about the instances that use a volume while its snapshot is taken: nothing, or they are paused, or
/// their
/// filesystems are frozen. Where no instance is known there is no choice.
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

    private final Duration limit;
    private final Words words;
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.AS_IT_IS);
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper holding = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper freezeReason = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pauseReason = new ReadOnlyStringWrapper("");
    private List<HoldRules.Used> all = List.of();

    /// @param limit after which the host brings an instance back by itself
    CreateSnapshotMannerViewModel(Duration limit, Words words) {
        this.limit = limit;
        this.words = words;
        holding.bind(offered.and(choice.isNotEqualTo(Choice.AS_IT_IS)));
    }

    void see(List<HoldRules.Used> now) {
        all = List.copyOf(now);
        offered.set(HoldRules.hasInstance(all));
        freezeReason.set(words.reason(HoldRules.explain(Hold.Manner.FREEZE, all)));
        pauseReason.set(words.reason(HoldRules.explain(Hold.Manner.PAUSE, all)));
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
        return manner().flatMap(manner -> HoldRules.hold(manner, all, limit));
    }

    private Optional<Hold.Manner> manner() {
        return offered.get() ? choice.get().manner() : Optional.empty();
    }

    Verdict explain() {
        return manner().map(manner -> HoldRules.explain(manner, all)).orElseGet(Verdict::allowed);
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

    /// At the latest so long after the first is touched.
    String limitInWords() {
        return Long.toString(limit.toSeconds());
    }
}
