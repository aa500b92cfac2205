package org.snapdeck.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class HandTest extends ScreenTest {

    private final Hand hand = new Hand();
    private final AtomicInteger pressed = new AtomicInteger();

    @Test
    void aButtonIsPressed() {
        var button = onScreen(() -> new Button("Go"));
        button.setOnAction(_ -> pressed.incrementAndGet());
        show(button);

        click(button);

        assertThat(pressed).hasValue(1);
    }

    @Test
    void switchesAreSwitched() {
        var check = onScreen(() -> new CheckBox("A"));
        var radio = onScreen(() -> new RadioButton("B"));
        var toggle = onScreen(() -> new ToggleButton("C"));
        show(onScreen(() -> new VBox(check, radio, toggle)));

        click(check);
        click(radio);
        click(toggle);

        assertThat(check.isSelected()).isTrue();
        assertThat(radio.isSelected()).isTrue();
        assertThat(toggle.isSelected()).isTrue();
    }

    @Test
    void aTabIsOpened() {
        var tabs = onScreen(() -> {
            var second = new Tab("Second", new Label("second"));
            second.setId("tab-second");
            return new TabPane(new Tab("First", new Label("first")), second);
        });
        show(tabs);

        click(onScreen(() -> tabs.lookup("#tab-second")));

        assertThat(tabs.getSelectionModel().getSelectedIndex()).isEqualTo(1);
    }

    @Test
    void aRowIsSelected() {
        var table = onScreen(() -> {
            var names = new TableView<String>();
            var column = new TableColumn<String, String>("Name");
            column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue()));
            names.getColumns().add(column);
            names.getItems().setAll("vol-1", "vol-2");
            return names;
        });
        var scene = show(table);

        click(onScreen(() -> found(scene, "#table row \"vol-2\"", table)));

        assertThat(table.getSelectionModel().getSelectedItem()).isEqualTo("vol-2");
    }

    @Test
    void aMenuIsOpenedAndItsEntryChosen() {
        var item = onScreen(() -> new MenuItem("Create Snapshot"));
        item.setId("action-create-snapshot");
        item.setOnAction(_ -> pressed.incrementAndGet());
        var menu = onScreen(() -> new MenuButton("Actions", null, new MenuItem("Other"), item));
        var scene = show(menu);

        click(menu);
        eventually(
                () -> new TourScreen(scene).roots().anyMatch(root -> root.lookup("#action-create-snapshot") != null));
        click(onScreen(
                () -> new TourScreen(scene).roots().findFirst().orElseThrow().lookup("#action-create-snapshot")));

        assertThat(pressed).hasValue(1);
        eventually(() -> new TourScreen(scene).popups().isEmpty());
    }

    @Test
    void anEntryWithItsOwnContentIsChosen() {
        var content = onScreen(() -> new Label("Create Snapshot"));
        content.setId("action-create-snapshot");
        var item = onScreen(() -> new CustomMenuItem(content));
        item.setOnAction(_ -> pressed.incrementAndGet());
        var button = onScreen(() -> new Button("Actions"));
        var menu = onScreen(() -> new ContextMenu(item));
        button.setOnAction(_ -> menu.show(button, Side.BOTTOM, 0, 0));
        show(button);

        click(button);
        eventually(() -> content.getScene() != null && hand.obstacle(content).isEmpty());
        click(content);

        assertThat(pressed).hasValue(1);
    }

    @Test
    void aTextIsTypedInPlaceOfTheOldOne() {
        var field = onScreen(() -> new TextField("old name"));
        show(field);

        onScreen(() -> {
            hand.type(field, "vol-1-Schnappschuß 快照");
            return true;
        });

        assertThat(field.getText()).isEqualTo("vol-1-Schnappschuß 快照");
        assertThat(onScreen(field::isFocused)).isTrue();
    }

    @Test
    void aFieldIsEmptied() {
        var field = onScreen(() -> new TextField("old name"));
        show(field);

        onScreen(() -> {
            hand.type(field, "");
            return true;
        });

        assertThat(field.getText()).isEmpty();
    }

    @Test
    void whatIsDisabledCannotBePressed() {
        var button = onScreen(() -> new Button("Go"));
        button.setDisable(true);
        show(button);

        assertThat(obstacle(button)).contains(Reason.of("tour.obstacle.disabled"));
    }

    @Test
    void whatIsHiddenCannotBePressed() {
        var button = onScreen(() -> new Button("Go"));
        var box = onScreen(() -> new VBox(button));
        box.setVisible(false);
        show(box);

        assertThat(obstacle(button)).contains(Reason.of("tour.obstacle.hidden"));
    }

    @Test
    void whatIsCoveredCannotBePressed() {
        var button = onScreen(() -> new Button("Go"));
        var scrim = onScreen(Region::new);
        scrim.setId("scrim");
        show(onScreen(() -> new StackPane(button, scrim)));

        assertThat(obstacle(button)).contains(Reason.of("tour.obstacle.covered", "#scrim"));
    }

    @Test
    void theToursOwnOverlayCoversNothing() {
        var button = onScreen(() -> new Button("Go"));
        var overlay = onScreen(TourOverlay::new);
        show(onScreen(() -> new StackPane(button, overlay)));

        assertThat(obstacle(button)).isEmpty();
    }

    @Test
    void whatIsFurtherDownIsScrolledTo() {
        var button = onScreen(() -> new Button("Go"));
        button.setOnAction(_ -> pressed.incrementAndGet());
        var tall = onScreen(Region::new);
        tall.setMinHeight(3000);
        // What has the focus is scrolled to by itself.
        show(onScreen(() -> new ScrollPane(new VBox(new Button("First"), tall, button))));
        onScreen(() -> hand.obstacle(button));

        eventually(() -> hand.obstacle(button).isEmpty());
        click(button);

        assertThat(pressed).hasValue(1);
    }

    private void click(Node node) {
        eventually(() -> hand.obstacle(node).isEmpty());
        onScreen(() -> {
            hand.click(node);
            return true;
        });
    }

    private Optional<Reason> obstacle(Node node) {
        eventually(() -> !node.getScene().getRoot().getLayoutBounds().isEmpty());
        onScreen(() -> {
            node.getScene().getRoot().applyCss();
            node.getScene().getRoot().layout();
            return true;
        });
        return onScreen(() -> hand.obstacle(node));
    }

    private static Node found(Scene scene, String target, Node table) throws TourMistake {
        table.setId("table");
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var words = LineWords.split(1, target);
        return switch (new TourScreen(scene).find(Phrases.target(words))) {
            case Found.There(var node) -> node;
            case Found.Missing(var why) -> throw new AssertionError(why);
        };
    }
}
