package org.snapdeck.tour;

import javafx.scene.Node;

/// What became of looking for a target.
sealed interface Found {

    record There(Node node) implements Found {}

    /// Not to be seen, with the part of the target that was missing and what is to be seen in its place.
    record Missing(Reason reason) implements Found {}
}
