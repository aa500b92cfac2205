package org.snapdeck.tour;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/// What a person sees of the console; the tour's own overlay is no part of it.
final class Seen {

    private static final int LINE = 600;

    private Seen() {}

    static boolean visible(Node node) {
        if (node.getScene() == null || node.getLayoutBounds().isEmpty()) {
            return false;
        }
        for (var each = node; each != null; each = each.getParent()) {
            if (!each.isVisible() || each.getOpacity() == 0 || each instanceof TourOverlay) {
                return false;
            }
        }
        return true;
    }

    static boolean within(Node node, Node ancestor) {
        for (var each = node; each != null; each = each.getParent()) {
            if (each == ancestor) {
                return true;
            }
        }
        return false;
    }

    /// The texts in a node in the order of the scene. A label gives its whole text, even where an ellipsis
    /// stands for the end of it; a password stays hidden.
    static List<String> texts(Node node) {
        var texts = new ArrayList<String>();
        collect(node, "", texts);
        return texts;
    }

    /// Some controls show their text by a label inside: it is still one text.
    private static void collect(Node node, String around, List<String> texts) {
        if (!visible(node)) {
            return;
        }
        var own = ownText(node);
        if (!own.isBlank() && !own.equals(around)) {
            texts.add(own);
        }
        if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
            var labeled = node instanceof Labeled;
            parent.getChildrenUnmodifiable().stream()
                    .filter(child -> !(labeled && child instanceof Text))
                    .forEach(child -> collect(child, own.isBlank() ? around : own, texts));
        }
    }

    static String ownText(Node node) {
        var text = switch (node) {
            case PasswordField field -> "*".repeat(field.getLength());
            case TextInputControl field -> field.getText();
            case Labeled labeled when labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY -> "";
            case Labeled labeled -> labeled.getText();
            case Text plain -> plain.getText();
            default -> "";
        };
        return text == null ? "" : text;
    }

    /// As one line that is short enough for a sentence.
    static String summary(Node node) {
        return shortened(String.join(" | ", texts(node)));
    }

    static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= LINE ? line : line.substring(0, LINE) + " …";
    }
}
