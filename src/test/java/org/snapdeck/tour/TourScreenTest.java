package org.snapdeck.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class TourScreenTest extends ScreenTest {

    @Test
    void idsAndStyleClassesAreFound() {
        var button = onScreen(() -> styled(new Button("Go"), "go"));
        button.setId("submit");
        var scene = show(onScreen(() -> new VBox(new Label("Other"), button)));

        assertThat(find(scene, "#submit")).isEqualTo(new Found.There(button));
        assertThat(find(scene, ".go")).isEqualTo(new Found.There(button));
    }

    @Test
    void whatIsHiddenIsNotFound() {
        var button = onScreen(() -> new Button("Go"));
        button.setId("submit");
        var box = onScreen(() -> new VBox(button));
        box.setVisible(false);
        var scene = show(onScreen(() -> new VBox(box, new Label("Nothing to do"))));

        assertThat(find(scene, "#submit"))
                .isEqualTo(
                        new Found.Missing(Reason.of("tour.missing", new Target.Part.Css("#submit"), "Nothing to do")));
    }

    @Test
    void aRowIsFoundByTheWholeTextOfACell() {
        var scene = show(onScreen(() -> table("vol-10", "vol-1", "vol-1-snapshot")));

        assertThat(textsOf(find(scene, "#table row \"vol-1\""))).containsExactly("vol-1");
        assertThat(find(scene, "#table row \"vol\"")).isInstanceOf(Found.Missing.class);
    }

    @Test
    void aRowOfAListIsFoundToo() {
        var list = onScreen(() -> new ListView<String>());
        list.setId("list");
        list.getItems().setAll("one", "two");
        var scene = show(list);

        assertThat(textsOf(find(scene, "#list row \"two\""))).containsExactly("two");
    }

    @Test
    void aRowFurtherDownIsScrolledTo() {
        var names = IntStream.range(0, 300).mapToObj(number -> "vol-" + number);
        var scene = show(onScreen(() -> table(names.toArray(String[]::new))));
        assertThat(find(scene, "#table row \"vol-250\"")).isInstanceOf(Found.Missing.class);

        var screen = new TourScreen(scene);
        eventually(() -> {
            screen.turnPage(target("#table row \"vol-250\""));
            return screen.find(target("#table row \"vol-250\"")) instanceof Found.There;
        });
        eventually(() -> {
            screen.turnPage(target("#table row \"vol-3\""));
            return screen.find(target("#table row \"vol-3\"")) instanceof Found.There;
        });
    }

    @Test
    void partsNarrowEachOther() {
        var first = onScreen(() -> styled(new HBox(new Label("Request"), new Label("done")), "stage"));
        var second = onScreen(() -> styled(new HBox(new Label("Message"), new Label("waiting")), "stage"));
        var scene = show(onScreen(() -> new VBox(first, second)));

        assertThat(find(scene, ".stage saying \"Message\"")).isEqualTo(new Found.There(second));
        assertThat(textsOf(find(scene, ".stage saying \"Message\" text \"wait\"")))
                .containsExactly("waiting");
        assertThat(find(scene, ".stage saying \"Mess\"")).isInstanceOf(Found.Missing.class);
    }

    @Test
    void aWholeTextIsPreferredToAPartOfOne() {
        var scene =
                show(onScreen(() -> new VBox(new Label("Create Snapshot of vol-1"), new Button("Create Snapshot"))));

        assertThat(((Found.There) find(scene, "text \"Create Snapshot\"")).node())
                .isInstanceOf(Button.class);
        assertThat(((Found.There) find(scene, "text \"of vol-1\"")).node()).isInstanceOf(Label.class);
    }

    @Test
    void textsAreThoseThatPeopleSee() {
        var password = onScreen(PasswordField::new);
        password.setText("secret");
        var icon = onScreen(() -> new Button("Close"));
        icon.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        var narrow = onScreen(() -> new Label("A text that does not fit"));
        narrow.setMaxWidth(30);
        show(onScreen(() -> new VBox(password, icon, narrow)));

        assertThat(onScreen(() -> Seen.texts(password.getParent())))
                .containsExactly("******", "A text that does not fit");
    }

    @Test
    void theToursOwnCardIsNotFound() {
        var overlay = onScreen(TourOverlay::new);
        onScreen(() -> {
            overlay.speak(new Pane(new Label("Press the button")));
            return true;
        });
        var scene = show(onScreen(() -> new VBox(new Label("Below"), overlay)));

        assertThat(find(scene, "text \"Press\"")).isInstanceOf(Found.Missing.class);
    }

    private static <N extends Node> N styled(N node, String styleClass) {
        node.getStyleClass().add(styleClass);
        return node;
    }

    private static TableView<String> table(String... names) {
        var table = new TableView<String>();
        table.setId("table");
        var column = new TableColumn<String, String>("Name");
        column.setCellValueFactory(row -> new SimpleStringProperty(row.getValue()));
        table.getColumns().add(column);
        table.getItems().setAll(names);
        return table;
    }

    private static Found find(Scene scene, String target) {
        return onScreen(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return new TourScreen(scene).find(target(target));
        });
    }

    private static Target target(String written) throws TourMistake {
        return Phrases.target(LineWords.split(1, written));
    }

    private static List<String> textsOf(Found found) {
        return switch (found) {
            case Found.There(var node) -> onScreen(() -> Seen.texts(node));
            case Found.Missing(var why) -> throw new AssertionError(why);
        };
    }
}
