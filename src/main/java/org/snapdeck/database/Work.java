package org.snapdeck.database;

import org.jdbi.v3.core.Handle;

/// What is done inside one transaction. An exception rolls all of it back.
@FunctionalInterface
public interface Work<T> {
    T with(Handle handle);
}
