package org.snapdeck.usage;

/// Makes of a text what it says.
@FunctionalInterface
public interface Reading<T> {
    T read(String text) throws Unreadable;
}
