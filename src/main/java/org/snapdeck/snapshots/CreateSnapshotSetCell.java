package org.snapdeck.snapshots;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.Status;
import org.snapdeck.fx.StatusChip;
import org.snapdeck.fx.UseList;
import org.snapdeck.fx.Words;

/// One of the volumes of a set: what it is, who uses it, and what its snapshot will be.
final class CreateSnapshotSetCell extends VBox {

    CreateSnapshotSetCell(CreateSnapshotSetLine line, Words words) {
        getStyleClass().add("gap-4");
        setId("member-" + line.volumeId());
        var name = new Label(line.name());
        name.getStyleClass().add("field-name");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var chip = new StatusChip(words, Status.ofConsistency(line.consistency()));
        chip.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(name, space, chip);
        head.getStyleClass().add("gap-8");
        var place = new Label(line.place());
        place.getStyleClass().add("field-hint");
        var uses = new UseList(words);
        uses.show(line.uses());
        getChildren().setAll(head, place, uses);
    }
}
