package org.snapdeck.settings;

import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.snapdeck.filling.Level;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Verdict;

/// The two levels of one thing, as they are typed.
final class LevelViewModel {
    private static final int ALL = 100;

    private final StringProperty warning;
    private final StringProperty critical;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    LevelViewModel(Level before, Words words) {
        warning = new SimpleStringProperty(String.valueOf(before.warning()));
        critical = new SimpleStringProperty(String.valueOf(before.critical()));
        Stream.of(warning, critical).forEach(typed -> typed.subscribe(_ -> problem.set(words.reason(explain()))));
    }

    Verdict explain() {
        var from = percent(warning);
        var to = percent(critical);
        if (from.isEmpty() || to.isEmpty()) {
            return Verdict.refused("rule.level.percent");
        }
        return from.getAsInt() < to.getAsInt() ? Verdict.allowed() : Verdict.refused("rule.level.order");
    }

    private static OptionalInt percent(StringProperty typed) {
        var text = typed.get().strip().replaceFirst(" ?%$", "");
        if (!text.matches("\\d{1,3}")) {
            return OptionalInt.empty();
        }
        var number = Integer.parseInt(text);
        return number >= 1 && number <= ALL ? OptionalInt.of(number) : OptionalInt.empty();
    }

    Level level() {
        return new Level(percent(warning).orElseThrow(), percent(critical).orElseThrow());
    }

    StringProperty warningProperty() {
        return warning;
    }

    StringProperty criticalProperty() {
        return critical;
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
