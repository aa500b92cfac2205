package org.snapdeck.listing;

/// What the value of a fact is counted in, and thereby what it can be compared with.
public enum Unit {
    /// Words, and yes or no: nothing to compare.
    NONE(""),
    COUNT(""),
    BYTES("_bytes"),
    PERCENT("_percent"),
    /// How long something took.
    SECONDS("_seconds"),
    /// When something was; it is compared by how long ago that is.
    TIME("_utc");

    private final String suffix;

    Unit(String suffix) {
        this.suffix = suffix;
    }

    /// The name of a column of raw values: a number must not be read without its unit.
    String header(String key) {
        return key.replace('-', '_') + suffix;
    }
}
