package org.snapdeck.fx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads `fxml/<room>/<screen>.fxml` around controllers that were made with real constructors.
public final class ViewLoader {

    private final Words words;

    public ViewLoader(Words words) {
        this.words = words;
    }

    /// The screen is named as its file is, without the ending: `volumes/create-volume`. The first controller is
    /// the screen's own; others are those of its `fx:include`d parts.
    public Parent load(String screen, Object... controllers) {
        var file = "/fxml/" + screen + ".fxml";
        var address = ViewLoader.class.getResource(file);
        if (address == null) {
            throw new IllegalArgumentException(file + " is missing from the class path");
        }
        var loader = new FXMLLoader(address, words.bundle());
        loader.setControllerFactory(wanted -> controller(wanted, screen, controllers));
        try {
            return loader.load();
        } catch (IOException failure) {
            throw new UncheckedIOException("Can't load " + file, failure);
        }
    }

    private static Object controller(Class<?> wanted, String screen, Object... controllers) {
        return Arrays.stream(controllers)
                .filter(wanted::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(screen + " wants a " + wanted.getName()));
    }
}
