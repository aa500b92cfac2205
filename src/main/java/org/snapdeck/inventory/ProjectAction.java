package org.snapdeck.inventory;

/// What can be done with a project.
public enum ProjectAction {
    EDIT,
    DELETE
}
