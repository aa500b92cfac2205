package org.snapdeck.fx;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.snapdeck.inventory.Verdict;

/// An advice against what a form asks for, and the reason why it shall be done all the same.
public final class InsistenceViewModel {
    private static final int LONGEST = 1000;

    private final Words words;
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private final StringProperty typed = new SimpleStringProperty("");

    public InsistenceViewModel(Words words) {
        this.words = words;
    }

    public void see(Verdict now) {
        advice.set(words.reason(now));
    }

    /// Whether it may be asked for: nothing speaks against it, or somebody has said why it shall be done.
    public Verdict explain() {
        if (advice.get().isEmpty()) {
            return Verdict.allowed();
        }
        if (typed.get().isBlank()) {
            return Verdict.refused("insistence.missing");
        }
        return typed.get().length() > LONGEST ? Verdict.refused("rule.text.too-long", LONGEST) : Verdict.allowed();
    }

    /// Empty where nobody has to insist.
    public String reason() {
        return advice.get().isEmpty() ? "" : typed.get().strip();
    }

    /// What speaks against it; empty when nothing does.
    public ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /// The reason, as it is typed.
    public StringProperty typedProperty() {
        return typed;
    }
}
