package org.snapdeck.inventory;

/// What a person can do with a row.
public enum Action {
    CREATE_SNAPSHOT,
    DELETE_VOLUME,
    RECORD_ATTACHMENT,
    REMOVE_ATTACHMENT,
    DELETE_SNAPSHOT
}
