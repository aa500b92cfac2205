package org.snapdeck.overview;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.AgeLabel;
import org.snapdeck.fx.Banner;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.Tone;
import org.snapdeck.fx.Truncation;
import org.snapdeck.fx.Words;

/// A host's volume groups, two beside each other, and how old what is told of them is.
final class HostUseCell extends VBox {
    private static final int ABREAST = 2;
    private static final double HALF = 50;

    private final Words words;

    HostUseCell(HostUse shown, Words words) {
        this.words = words;
        getStyleClass().add("gap-12");
        getChildren().add(head(shown));
        if (!shown.fresh()) {
            getChildren().add(new Banner(Tone.WARNING, Problem.of(staleness(shown)), words));
        } else if (shown.groups().isEmpty()) {
            getChildren().add(new Label(words.text("hosts.no-groups")));
        }
        getChildren().add(groups(shown.groups()));
    }

    private HBox head(HostUse shown) {
        var name = new Label(shown.host().name());
        name.getStyleClass().add("text-heading");
        Truncation.explain(name);
        var head = new HBox(name);
        head.getStyleClass().add("gap-8");
        head.setAlignment(Pos.BASELINE_LEFT);
        shown.seenAt().ifPresent(when -> {
            var age = new AgeLabel(words);
            age.getStyleClass().add("quota-text");
            age.setMinWidth(USE_PREF_SIZE);
            age.show(when);
            head.getChildren().add(age);
        });
        return head;
    }

    private String staleness(HostUse shown) {
        return shown.seenAt().isPresent()
                ? words.text("overview.silent", shown.host().name())
                : words.text("overview.never-seen", shown.host().name());
    }

    private GridPane groups(List<GroupUse> groups) {
        var grid = new GridPane();
        grid.getStyleClass().add("overview-groups");
        IntStream.range(0, ABREAST).forEach(_ -> {
            var column = new ColumnConstraints();
            column.setPercentWidth(HALF);
            grid.getColumnConstraints().add(column);
        });
        for (var place = 0; place < groups.size(); place++) {
            grid.add(new GroupUseCell(groups.get(place), words), place % ABREAST, place / ABREAST);
        }
        return grid;
    }
}
