package org.snapdeck.settings;

import java.time.Duration;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.snapdeck.filling.Levels;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Noting;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Verdict;

/// The form for the levels that the console warns from.
public final class WarningLevelsViewModel {
    private static final int LONGEST = 100_000;

    private final Levels before;
    private final WarningLevels levels;
    private final Words words;
    private final LevelViewModel store;
    private final LevelViewModel data;
    private final LevelViewModel metadata;
    private final StringProperty minutes;
    private final BooleanProperty desktop;
    private final ReadOnlyStringWrapper minutesProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final Noting noting;

    public WarningLevelsViewModel(Levels before, WarningLevels levels, Words words, Background background) {
        this.before = before;
        this.levels = levels;
        this.words = words;
        noting = new Noting(words, background);
        store = new LevelViewModel(before.store(), words);
        data = new LevelViewModel(before.data(), words);
        metadata = new LevelViewModel(before.metadata(), words);
        minutes = new SimpleStringProperty(String.valueOf(before.untilFull().toMinutes()));
        desktop = new SimpleBooleanProperty(before.desktop());
        Stream.of(store, data, metadata).forEach(level -> {
            level.warningProperty().subscribe(_ -> refresh());
            level.criticalProperty().subscribe(_ -> refresh());
        });
        minutes.subscribe(_ -> refresh());
        desktop.subscribe(_ -> refresh());
        noting.busyProperty().subscribe(_ -> refresh());
    }

    private void refresh() {
        minutesProblem.set(words.reason(explainMinutes()));
        reason.set(words.reason(explain()));
    }

    private Verdict explain() {
        if (noting.isBusy()) {
            return Verdict.refused("form.busy");
        }
        return store.explain()
                .andThen(data::explain)
                .andThen(metadata::explain)
                .andThen(this::explainMinutes)
                .andThen(() -> wanted().equals(before) ? Verdict.refused("form.nothing-changed") : Verdict.allowed());
    }

    private Verdict explainMinutes() {
        var typed = minutes.get().strip();
        return typed.matches("\\d{1,6}") && Integer.parseInt(typed) <= LONGEST
                ? Verdict.allowed()
                : Verdict.refused("rule.level.minutes", LONGEST);
    }

    private Levels wanted() {
        return new Levels(
                store.level(),
                data.level(),
                metadata.level(),
                Duration.ofMinutes(Integer.parseInt(minutes.get().strip())),
                desktop.get());
    }

    void submit() {
        if (!explain().isAllowed()) {
            return;
        }
        var wanted = wanted();
        noting.submit(() -> {
            levels.change(wanted);
            return wanted;
        });
    }

    LevelViewModel store() {
        return store;
    }

    LevelViewModel data() {
        return data;
    }

    LevelViewModel metadata() {
        return metadata;
    }

    /// In how many minutes something may be full without a warning.
    StringProperty minutesProperty() {
        return minutes;
    }

    ReadOnlyStringProperty minutesProblemProperty() {
        return minutesProblem.getReadOnlyProperty();
    }

    BooleanProperty desktopProperty() {
        return desktop;
    }

    /// Why they can't be saved; empty when they can.
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    Noting noting() {
        return noting;
    }
}
