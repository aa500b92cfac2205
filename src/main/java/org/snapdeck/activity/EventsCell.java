package org.snapdeck.activity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.fx.CopyText;
import org.snapdeck.fx.IconButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.RowView;
import org.snapdeck.operations.Event;

/// The events that the selected operation has left, as they stand in the journal.
final class EventsCell implements RowView<OperationRow> {
    private final Kit kit;
    private final EventDoors doors;
    private final VBox root = new VBox();
    private Optional<UUID> shown = Optional.empty();

    EventsCell(Kit kit, EventDoors doors) {
        this.kit = kit;
        this.doors = doors;
        root.getStyleClass().add("gap-16");
        root.setId("events");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void show(OperationRow row) {
        if (!shown.equals(Optional.of(row.id()))) {
            shown = Optional.of(row.id());
            root.getChildren().clear();
        }
        kit.background().run(() -> doors.events().apply(row.id()), (List<Event> events) -> show(row.id(), events));
    }

    private void show(UUID operation, List<Event> events) {
        if (shown.equals(Optional.of(operation))) {
            root.getChildren().setAll(events.stream().map(this::view).toList());
        }
    }

    private Node view(Event event) {
        var type = new Label(event.type());
        type.getStyleClass().add("field-name");
        var time = new Label(kit.words().exactDate(event.happenedAt()) + " · " + event.publisher());
        time.getStyleClass().add("text-small");
        var copy = IconButton.of(Feather.COPY, kit.words().text("command.copy"), () -> CopyText.copy(event.line()));
        var head = new HBox(type, time, copy);
        head.getStyleClass().add("event-head");
        var payload = new Label(event.prettyPayload());
        payload.setWrapText(true);
        payload.setMinHeight(VBox.USE_PREF_SIZE);
        payload.getStyleClass().add("code");
        var view = new VBox(head, payload);
        view.getStyleClass().add("gap-4");
        return view;
    }
}
