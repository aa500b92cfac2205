package org.snapdeck.snapshots;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Noting;
import org.snapdeck.fx.TypedSize;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.ByteSize;

/// The form for the rule that the store of a snapshot is enlarged by.
public final class EditStoreRuleViewModel {
    private final UUID snapshotId;
    private final ObservableValue<Picture> picture;
    private final SnapshotDesk desk;
    private final Words words;
    private final Optional<GrowthRule> before;
    private final StringProperty above;
    private final StringProperty step;
    private final StringProperty ceiling;
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final Noting noting;
    private final Subscription subscriptions;

    public EditStoreRuleViewModel(
            UUID snapshotId, ObservableValue<Picture> picture, SnapshotDesk desk, Words words, Background background) {
        this.snapshotId = snapshotId;
        this.picture = picture;
        this.desk = desk;
        this.words = words;
        noting = new Noting(words, background);
        before = picture.getValue().growthRule(snapshotId);
        above = new SimpleStringProperty(
                before.map(rule -> String.valueOf(rule.above())).orElse("80"));
        step = new SimpleStringProperty(
                before.map(rule -> TypedSize.written(rule.step())).orElse("20 %"));
        ceiling = new SimpleStringProperty(
                before.flatMap(GrowthRule::ceiling).map(TypedSize::written).orElse(""));
        subscriptions = Subscription.combine(
                picture.subscribe(_ -> refresh()),
                above.subscribe(_ -> refresh()),
                step.subscribe(_ -> refresh()),
                ceiling.subscribe(_ -> refresh()),
                noting.busyProperty().subscribe(_ -> refresh()));
    }

    private void refresh() {
        reason.set(words.reason(explain()));
    }

    private Verdict explain() {
        var now = picture.getValue();
        if (noting.isBusy()) {
            return Verdict.refused("form.busy");
        }
        var snapshot = now.snapshot(snapshotId);
        if (snapshot.isEmpty()) {
            return Verdict.refused("rule.snapshot.gone");
        }
        return EditStoreRule.explain(snapshot.get(), now)
                .andThen(this::explainTyped)
                .andThen(() -> wanted().equals(before) ? Verdict.refused("form.nothing-changed") : Verdict.allowed());
    }

    private Verdict explainTyped() {
        if (percent().isEmpty()) {
            return Verdict.refused("rule.growth.percent");
        }
        if (size(step).isEmpty()) {
            return Verdict.refused("rule.growth.step");
        }
        return ceiling.get().isBlank() || size(ceiling).isPresent()
                ? Verdict.allowed()
                : Verdict.refused("rule.growth.ceiling-form");
    }

    private OptionalInt percent() {
        var typed = above.get().strip().replaceFirst(" ?%$", "");
        return typed.matches("[1-9]\\d?") ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    }

    /// In percent of the volume, or as any size is typed.
    private Optional<ByteSize> size(StringProperty typed) {
        return typed.get().strip().endsWith("%")
                ? volume().flatMap(volume -> StoreText.read(typed.get(), volume.size()))
                : TypedSize.read(typed.get());
    }

    private Optional<GrowthRule> wanted() {
        return percent().isPresent()
                ? size(step)
                        .map(more -> new GrowthRule(
                                percent().getAsInt(),
                                more,
                                Optional.of(ceiling)
                                        .filter(typed -> !typed.get().isBlank())
                                        .flatMap(this::size)))
                : Optional.empty();
    }

    private Optional<Snapshot> snapshot() {
        return picture.getValue().snapshot(snapshotId);
    }

    private Optional<Volume> volume() {
        return snapshot().flatMap(snapshot -> picture.getValue().volume(snapshot.volumeId()));
    }

    void submit() {
        if (explain().isAllowed()) {
            var wanted = wanted();
            noting.submit(() -> desk.requests().growByRule(snapshotId, wanted));
        }
    }

    /// Takes the rule back.
    void remove() {
        noting.submit(() -> desk.requests().growByRule(snapshotId, Optional.empty()));
    }

    void close() {
        subscriptions.unsubscribe();
    }

    String title() {
        return words.text(
                "edit-store-rule.title", snapshot().map(Snapshot::name).orElse(""));
    }

    /// Whether there was a rule when the form was opened.
    boolean isRuled() {
        return before.isPresent();
    }

    StringProperty aboveProperty() {
        return above;
    }

    StringProperty stepProperty() {
        return step;
    }

    StringProperty ceilingProperty() {
        return ceiling;
    }

    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    Noting noting() {
        return noting;
    }
}
