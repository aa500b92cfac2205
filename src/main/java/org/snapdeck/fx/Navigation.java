package org.snapdeck.fx;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableIntegerValue;
import org.kordamp.ikonli.Ikon;

/// Which pages there are, and the one property that the window follows.
public final class Navigation {

    private final List<Section> sections;
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(this, "page");

    public Navigation(List<Section> sections) {
        this.sections = List.copyOf(sections);
        if (entries().isEmpty()) {
            throw new IllegalArgumentException("A navigation needs a page");
        }
    }

    public List<Section> sections() {
        return sections;
    }

    /// The page in front; empty only before the first {@link #show}.
    public Optional<Page> current() {
        return Optional.ofNullable(page.get());
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public void showFirst() {
        show(entries().getFirst().page());
    }

    /// Brings a page to the front. Showing the page that is there already lets it read afresh.
    public void show(Page wanted) {
        if (entries().stream().noneMatch(entry -> entry.page() == wanted)) {
            throw new IllegalArgumentException("Not in the navigation: " + wanted.titleKey());
        }
        page.set(wanted);
        wanted.shown();
    }

    private List<Entry> entries() {
        return sections.stream().flatMap(section -> section.entries().stream()).toList();
    }

    public record Section(String titleKey, List<Entry> entries) {

        public Section {
            entries = List.copyOf(entries);
        }
    }

    /// A negative count means that there is nothing to count, or that nobody has counted yet.
    public record Entry(Ikon icon, Page page, ObservableIntegerValue count) {}
}
