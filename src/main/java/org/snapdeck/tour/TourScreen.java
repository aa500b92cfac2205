package org.snapdeck.tour;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Finds on the screen what a tour names: in the menus that the window has opened, and then in the window's
/// scene.
final class TourScreen {

    private final Scene scene;

    TourScreen(Scene scene) {
        this.scene = scene;
    }

    Found find(Target target) {
        Optional<Node> scope = Optional.empty();
        for (var part : target.parts()) {
            var inside = scope;
            var next = inside.map(Stream::of)
                    .orElseGet(this::roots)
                    .flatMap(root -> TargetParts.find(root, part).stream())
                    .findFirst();
            if (next.isEmpty()) {
                return new Found.Missing(Reason.of(
                        "tour.missing", part, inside.map(Seen::summary).orElseGet(this::summary)));
            }
            scope = next;
        }
        return new Found.There(scope.orElseThrow());
    }

    /// Scrolls on where a row of the target is looked for.
    void turnPage(Target target) {
        for (var index = 1; index < target.parts().size(); index++) {
            var before = new Target(target.parts().subList(0, index));
            if (target.parts().get(index) instanceof Target.Part.Row && find(before) instanceof Found.There(var node)) {
                TargetParts.turnPage(node);
            }
        }
    }

    /// The open menus, the last one first, and then the window.
    Stream<Node> roots() {
        return Stream.concat(popupRoots(), Stream.of(scene.getRoot()));
    }

    List<PopupWindow> popups() {
        return Window.getWindows().reversed().stream()
                .filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast)
                .filter(popup -> !(popup instanceof Tooltip) && belongsHere(popup))
                .toList();
    }

    private boolean belongsHere(PopupWindow popup) {
        Window owner = popup;
        while (owner instanceof PopupWindow above) {
            owner = above.getOwnerWindow();
        }
        return owner == scene.getWindow();
    }

    /// What is in front comes first: when there is too much for a sentence, it is the page below that is cut.
    String summary() {
        var layers = scene.getRoot().getChildrenUnmodifiable().reversed().stream();
        return Seen.shortened(Stream.concat(popupRoots(), layers)
                .map(Seen::texts)
                .filter(texts -> !texts.isEmpty())
                .map(texts -> String.join(" | ", texts))
                .collect(Collectors.joining(" || ")));
    }

    private Stream<Node> popupRoots() {
        return popups().stream().map(popup -> popup.getScene().getRoot());
    }
}
