package org.snapdeck.app;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.snapdeck.app.MainWindowModel.ProjectChoice;
import org.snapdeck.fx.Navigation;
import org.snapdeck.fx.Page;
import org.snapdeck.fx.Words;

/// Binds the frame of the window to its model and to the navigation.
final class MainWindowController {

    private final Navigation navigation;
    private final MainWindowModel model;
    private final MainWindowDoors doors;
    private final Words words;

    @FXML
    private MenuButton projects;

    @FXML
    private MenuButton themes;

    @FXML
    private FontIcon themeIcon;

    @FXML
    private Button demo;

    @FXML
    private Button levels;

    @FXML
    private VBox menu;

    @FXML
    private StackPane place;

    MainWindowController(Navigation navigation, MainWindowModel model, MainWindowDoors doors, Words words) {
        this.navigation = navigation;
        this.model = model;
        this.doors = doors;
        this.words = words;
    }

    @FXML
    private void initialize() {
        menu.getChildren().setAll(new NavigationView(navigation, words).sections());
        navigation.pageProperty().subscribe(this::show);
        demo.visibleProperty().bind(model.demoProperty());
        demo.managedProperty().bind(demo.visibleProperty());
        demo.setTooltip(new Tooltip(words.text("window.demo.what")));
        model.projects().addListener((ListChangeListener<ProjectChoice>) _ -> listProjects());
        model.projectProperty().subscribe(this::listProjects);
        listProjects();
        themes.setTooltip(new Tooltip(words.text("window.theme")));
        levels.setTooltip(new Tooltip(words.text("levels.title")));
        ThemeMenu.fill(themes, themeIcon, model.themeProperty(), words);
    }

    @FXML
    private void showDemo() {
        doors.demo().run();
    }

    @FXML
    private void startTour() {
        doors.tour().run();
    }

    @FXML
    private void showLevels() {
        doors.levels().run();
    }

    private void show(Page page) {
        if (page != null) {
            place.getChildren().setAll(page.view());
        }
    }

    private void listProjects() {
        var chosen = model.projectProperty().get();
        var together = new ToggleGroup();
        projects.setText(chosen.map(ProjectChoice::name).orElseGet(() -> words.text("window.no-project")));
        projects.getItems()
                .setAll(model.projects().stream()
                        .map(choice ->
                                item(choice, chosen.filter(choice::equals).isPresent(), together))
                        .toList());
        var all = new MenuItem(words.text("window.projects"));
        all.setId("all-projects");
        all.setOnAction(_ -> doors.projects().run());
        projects.getItems().addAll(new SeparatorMenuItem(), all);
    }

    private RadioMenuItem item(ProjectChoice choice, boolean chosen, ToggleGroup together) {
        var item = new RadioMenuItem(choice.name());
        item.setMnemonicParsing(false);
        item.setToggleGroup(together);
        item.setSelected(chosen);
        item.setOnAction(_ -> model.projectProperty().set(Optional.of(choice)));
        return item;
    }
}
