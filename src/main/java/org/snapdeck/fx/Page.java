package org.snapdeck.fx;

import javafx.scene.Node;

/// What the navigation can lead to: anything with a title and a view.
public interface Page {

    /// Message key of the title; the navigation and the window's title bear the same words.
    String titleKey();

    /// Always the same node: a page that is left and entered again looks as it was left.
    Node view();

    /// Called each time the page comes to the front, so that it can read afresh what it shows.
    void shown();
}
