package org.snapdeck.snapshots;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.UseLine;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.VolumeUse;
import org.snapdeck.usage.DeviceUse;

/// Who uses the volume, what that means for the data, and whether the person said to know it. Whoever begins or
/// ceases to use the volume while the form is open makes an acknowledgement worthless.
public final class CreateSnapshotUseViewModel {
    private final Words words;
    private final BooleanProperty acknowledged = new SimpleBooleanProperty(false);
    private final ReadOnlyBooleanWrapper used = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<List<UseLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper meaning = new ReadOnlyStringWrapper("");
    private VolumeUse shown;

    CreateSnapshotUseViewModel(VolumeUse first, Words words) {
        this.words = words;
        show(first);
    }

    /// Whether they are the users who were shown before.
    boolean see(VolumeUse now) {
        var same = now.summary().equals(shown.summary());
        if (!same) {
            changed.set(true);
            acknowledged.set(false);
        }
        show(now);
        return same;
    }

    private void show(VolumeUse now) {
        shown = now;
        used.set(now.needsAcknowledgement());
        lines.set(UseLine.of(now));
        meaning.set(words.text("create-snapshot.meaning." + now.consistency().word()));
    }

    VolumeUse shown() {
        return shown;
    }

    Verdict explain() {
        return used.get() && !acknowledged.get()
                ? Verdict.refused("create-snapshot.acknowledge-first")
                : Verdict.allowed();
    }

    /// What the person agreed to; empty for nothing.
    String agreement() {
        return isAgreed() ? shown.summary() : "";
    }

    /// How often the device was open when the person agreed.
    int agreedOpens() {
        return isAgreed() ? shown.observed().map(DeviceUse::openCount).orElse(0) : 0;
    }

    private boolean isAgreed() {
        return used.get() && acknowledged.get();
    }

    public BooleanProperty acknowledgedProperty() {
        return acknowledged;
    }

    /// Whether somebody uses the volume, or nobody can tell.
    public ReadOnlyBooleanProperty usedProperty() {
        return used.getReadOnlyProperty();
    }

    /// Whether that changed while the form was open.
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<UseLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// What the use means for the data in the snapshot.
    public ReadOnlyStringProperty meaningProperty() {
        return meaning.getReadOnlyProperty();
    }
}
