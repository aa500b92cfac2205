package org.snapdeck.app;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableIntegerValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.snapdeck.fx.Navigation;
import org.snapdeck.fx.Navigation.Entry;
import org.snapdeck.fx.Navigation.Section;
import org.snapdeck.fx.Words;

/// The navigation at the left: sections, and in them the pages with what there is to count.
final class NavigationView {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Navigation navigation;
    private final Words words;

    NavigationView(Navigation navigation, Words words) {
        this.navigation = navigation;
        this.words = words;
    }

    List<Node> sections() {
        return navigation.sections().stream().map(this::section).toList();
    }

    private Node section(Section section) {
        var title = new Label(words.text(section.titleKey()));
        title.getStyleClass().add("navigation-section");
        var nodes = new ArrayList<Node>();
        nodes.add(title);
        section.entries().stream().map(this::entry).forEach(nodes::add);
        var box = new VBox();
        box.getStyleClass().add("navigation-entries");
        box.getChildren().setAll(nodes);
        return box;
    }

    private Node entry(Entry entry) {
        var name = new Label(words.text(entry.page().titleKey()));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var line = new HBox(new FontIcon(entry.icon()), name, count(entry.count()));
        line.getStyleClass().add("navigation-line");
        var button = new Button();
        // `volumes.title` is the title of the page that tours and tests find by `nav-volumes`.
        button.setId("nav-" + entry.page().titleKey().replaceFirst("\\..*", ""));
        button.setGraphic(line);
        button.setAccessibleText(name.getText());
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("navigation-entry");
        line.prefWidthProperty().bind(button.widthProperty());
        button.setOnAction(_ -> navigation.show(entry.page()));
        navigation.pageProperty().subscribe(page -> button.pseudoClassStateChanged(CURRENT, page == entry.page()));
        return button;
    }

    private static Label count(ObservableIntegerValue count) {
        var label = new Label();
        label.getStyleClass().add("navigation-count");
        label.setMinWidth(Label.USE_PREF_SIZE);
        count.subscribe(now -> label.setText(now.intValue() < 0 ? "" : String.valueOf(now)));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }
}
