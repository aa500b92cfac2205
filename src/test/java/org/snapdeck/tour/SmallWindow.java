package org.snapdeck.tour;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Something to tour: two rows, a menu button, and a pane above them that asks for the name of a third row.
final class SmallWindow {

    record Named(String name, String status) {}

    private final TableView<Named> table = new TableView<>();
    private final TextField name = new TextField("copy");
    private final VBox dialog = new VBox(name);
    private final MenuButton menu = new MenuButton("Actions");
    private final StackPane view = new StackPane();

    SmallWindow() {
        table.setId("names");
        column("Name", Named::name);
        column("Status", Named::status);
        table.getItems().setAll(new Named("vol-1", "Available"), new Named("vol-2", "Available"));
        var make = new MenuItem("Make a copy");
        make.setId("make");
        make.setOnAction(_ -> dialog.setVisible(true));
        menu.setId("menu");
        menu.getItems().setAll(make);
        var submit = new Button("Make");
        submit.setOnAction(_ -> make());
        name.setId("name");
        dialog.setId("dialog");
        dialog.setVisible(false);
        dialog.getChildren().add(submit);
        view.getChildren().setAll(new VBox(menu, table), dialog);
    }

    Node view() {
        return view;
    }

    List<String> names() {
        return table.getItems().stream().map(Named::name).toList();
    }

    private void make() {
        table.getItems().add(new Named(name.getText(), "Available"));
        dialog.setVisible(false);
    }

    private void column(String title, Function<Named, String> value) {
        var column = new TableColumn<Named, String>(title);
        column.setCellValueFactory(row -> new SimpleStringProperty(value.apply(row.getValue())));
        table.getColumns().add(column);
    }
}
