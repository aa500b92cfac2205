package org.snapdeck.projects;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Verdict;

/// One limit of a quota, as it is typed, beside what is used.
final class LimitViewModel {
    private static final Pattern WHOLE = Pattern.compile("-1|[0-9]{1,9}");

    private final OptionalInt used;
    private final Words words;
    private final StringProperty text;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// @param used nothing where there is nothing to count yet
    LimitViewModel(int limit, OptionalInt used, Words words) {
        this.used = used;
        this.words = words;
        text = new SimpleStringProperty(String.valueOf(limit));
        text.subscribe(_ -> refresh());
    }

    private void refresh() {
        problem.set(words.reason(explain()));
        hint.set(hint());
    }

    private String hint() {
        if (used.isEmpty()) {
            return "";
        }
        var now = used.getAsInt();
        var limit = limit().orElse(now);
        return limit >= 0 && limit < now ? words.text("quota.less-than-used", now) : words.text("quota.used-now", now);
    }

    Verdict explain() {
        return limit().isPresent() ? Verdict.allowed() : Verdict.refused("rule.project.limit");
    }

    /// Nothing when it is not a limit that can be set.
    OptionalInt limit() {
        var typed = text.get().strip();
        return WHOLE.matcher(typed).matches() ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    }

    StringProperty textProperty() {
        return text;
    }

    /// What is used now, and what a limit below that means.
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
