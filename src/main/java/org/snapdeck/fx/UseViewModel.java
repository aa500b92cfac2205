package org.snapdeck.fx;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.snapdeck.inventory.UseLine;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.VolumeUse;
import org.snapdeck.usage.DeviceUse;

/// Who uses a volume whose data are to be kept or copied, what that means for them, and whether the person said to know
/// it. Whoever begins or ceases to use the volume while the form is open makes an acknowledgement worthless.
public final class UseViewModel {
    /// Where the words are found.
    ///
    /// @param meanings what the use means, by how consistent the data will be
    /// @param first what has to be said first
    public record Keys(String meanings, String first) {}

    private final Keys keys;
    private final Words words;
    private final BooleanProperty acknowledged = new SimpleBooleanProperty(false);
    private final BooleanProperty implied = new SimpleBooleanProperty(false);
    private final ReadOnlyBooleanWrapper used = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<List<UseLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper meaning = new ReadOnlyStringWrapper("");
    private Optional<VolumeUse> shown = Optional.empty();

    public UseViewModel(Keys keys, Words words) {
        this.keys = keys;
        this.words = words;
    }

    /// Begins anew, with another volume; nothing where there is none whose use matters.
    public void begin(Optional<VolumeUse> first) {
        changed.set(false);
        show(first);
        acknowledged.set(false);
    }

    /// Whether they are the users who were shown before.
    public boolean see(VolumeUse now) {
        var same =
                shown.filter(before -> before.summary().equals(now.summary())).isPresent();
        if (!same) {
            changed.set(true);
            acknowledged.set(false);
        }
        show(Optional.of(now));
        return same;
    }

    private void show(Optional<VolumeUse> now) {
        shown = now;
        used.set(now.filter(VolumeUse::needsAcknowledgement).isPresent());
        lines.set(now.map(UseLine::of).orElse(List.of()));
        meaning.set(
                now.map(use -> words.text(keys.meanings() + use.consistency().word()))
                        .orElse(""));
    }

    public Verdict explain() {
        return used.get() && !isAgreed() ? Verdict.refused(keys.first()) : Verdict.allowed();
    }

    /// What the person agreed to; empty for nothing.
    public String agreement() {
        return shown.filter(_ -> isAgreed()).map(VolumeUse::summary).orElse("");
    }

    /// How often the device was open when the person agreed.
    public int agreedOpens() {
        return shown.filter(_ -> isAgreed())
                .flatMap(VolumeUse::observed)
                .map(DeviceUse::openCount)
                .orElse(0);
    }

    private boolean isAgreed() {
        return used.get() && (acknowledged.get() || implied.get());
    }

    public BooleanProperty acknowledgedProperty() {
        return acknowledged;
    }

    /// Whether what the person has chosen says that they know, so that they need not be asked.
    public BooleanProperty impliedProperty() {
        return implied;
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

    /// What the use means for the data.
    public ReadOnlyStringProperty meaningProperty() {
        return meaning.getReadOnlyProperty();
    }
}
