package org.snapdeck.usage;

/// What a part of a report showed, or why it could not be looked at: not to have seen is not to have seen
/// nothing.
public sealed interface Seen<T> {

    record Known<T>(T value) implements Seen<T> {}

    record Unknown<T>(String why) implements Seen<T> {}
}
