package org.snapdeck.app;

import javafx.scene.Scene;
import org.snapdeck.fx.Dialogs;
import org.snapdeck.fx.Layers;
import org.snapdeck.fx.Navigation;
import org.snapdeck.fx.Notices;
import org.snapdeck.fx.ViewLoader;
import org.snapdeck.fx.Wardrobe;
import org.snapdeck.fx.Words;

/// The frame around the pages: top bar, navigation, page area, status bar; above them dialogs and notices.
public final class MainWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final MainWindowModel model;
    private final MainWindowDoors doors;
    private final Words words;
    private final Scene scene;
    private final Layers layers;
    private final Dialogs dialogs;
    private final Notices notices;

    public MainWindow(Navigation navigation, MainWindowModel model, MainWindowDoors doors, Words words) {
        this(model, doors, words);
        show(navigation);
    }

    /// A window without pages yet: they are made with the dialogs of the window that they stand in.
    public MainWindow(MainWindowModel model, MainWindowDoors doors, Words words) {
        this.model = model;
        this.doors = doors;
        this.words = words;
        layers = new Layers();
        dialogs = new Dialogs(layers, words);
        notices = new Notices(layers, dialogs, words);
        scene = new Scene(layers, WIDTH, HEIGHT);
        new Wardrobe(model.themeProperty()).dress(scene);
    }

    public void show(Navigation navigation) {
        var controller = new MainWindowController(navigation, model, doors, words);
        var statusLine = new StatusLineController(model, doors, words);
        layers.show(new ViewLoader(words).load("app/main-window", controller, statusLine));
    }

    public Scene scene() {
        return scene;
    }

    public Layers layers() {
        return layers;
    }

    public Dialogs dialogs() {
        return dialogs;
    }

    public Notices notices() {
        return notices;
    }
}
