package org.snapdeck.volumes;

import javafx.beans.property.StringProperty;

/// A field that the form fills in by itself, until a person types something else there.
final class FilledInViewModel {
    private final StringProperty field;
    private String filled;

    FilledInViewModel(StringProperty field) {
        this.field = field;
        filled = field.get();
    }

    /// What a person typed stays.
    void offer(String text) {
        if (field.get().isBlank() || field.get().equals(filled)) {
            put(text);
        }
    }

    void put(String text) {
        filled = text;
        field.set(text);
    }
}
