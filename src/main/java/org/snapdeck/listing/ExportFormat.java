package org.snapdeck.listing;

import java.util.List;
import java.util.Locale;

/// The files that a table can be written to.
public enum ExportFormat {
    CSV,
    JSON;

    public <R> String write(List<Fact<R>> facts, List<R> rows) {
        return switch (this) {
            case CSV -> CsvText.of(facts, rows);
            case JSON -> JsonText.of(facts, rows);
        };
    }

    /// What the names of its files end with.
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
