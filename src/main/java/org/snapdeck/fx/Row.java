package org.snapdeck.fx;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The place of one row in a table: it stays the same object while what is known of the row changes, so that
/// selection, scroll position and menus stay with it.
final class Row<R> {

    private final ReadOnlyObjectWrapper<R> value;

    Row(R value) {
        this.value = new ReadOnlyObjectWrapper<>(value);
    }

    R value() {
        return value.get();
    }

    ReadOnlyObjectProperty<R> valueProperty() {
        return value.getReadOnlyProperty();
    }

    void update(R newer) {
        value.set(newer);
    }
}
