package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ColumnChooserTest implements TableMemory {

    private final Words words = Words.at(InstantSource.fixed(Instant.EPOCH), ZoneOffset.UTC);
    private final Map<String, String> kept = new HashMap<>();
    private Stage stage;

    @Override
    public TableLook recall(String table) {
        return TableLook.of(kept.getOrDefault(table, ""));
    }

    @Override
    public void keep(String table, TableLook look) {
        kept.put(table, look.text());
    }

    @Start
    void start(Stage given) {
        stage = given;
        open();
    }

    private void open() {
        var columns = new Columns<Volume>(words);
        var table = new LiveTable<>(
                        words,
                        Volume::id,
                        List.of(
                                columns.text("column.name", Volume::name),
                                columns.size("column.size", Volume::bytes).leavingAs(1),
                                columns.text("column.status", Volume::status),
                                columns.text("column.id", volume -> "#" + volume.id())
                                        .onlyIfChosen()))
                .identifiedBy("volumes-table")
                .rememberedIn(this)
                .actions(List.of());
        table.update(List.of(new Volume(1, "web", 1, "available"), new Volume(2, "db", 2, "available")));
        new FxScene(stage, table.view());
    }

    @Test
    void aTableThatNobodyArrangedIsNotRemembered(FxRobot robot) {
        assertThat(titles(robot)).containsExactly("Name", "Size", "Status", "");
        assertThat(kept).isEmpty();
    }

    @Test
    void columnsAreChosenAndMovedByKeysAndAreFoundSoAgain(FxRobot robot) {
        robot.clickOn(".column-chooser")
                .type(KeyCode.DOWN)
                .type(KeyCode.SPACE)
                .type(KeyCode.DOWN)
                .type(KeyCode.DOWN)
                .type(KeyCode.SPACE);
        robot.press(KeyCode.ALT).type(KeyCode.UP, 3).release(KeyCode.ALT);
        assertThat(robot.lookup("#column-id").queryAs(CheckBox.class).isFocused())
                .isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(titles(robot)).containsExactly("ID", "Name", "Status", "");
        assertThat(kept).containsEntry("volumes-table", "+id name -size status;");

        robot.interact(this::open);

        assertThat(titles(robot)).containsExactly("ID", "Name", "Status", "");
    }

    @Test
    void widthsAndTheOrderOfTheRowsAreFoundAgain(FxRobot robot) {
        robot.interact(() -> {
            var name = view(robot).getColumns().getFirst();
            view(robot).resizeColumn(name, 40);
            name.setSortType(SortType.DESCENDING);
            view(robot).getSortOrder().setAll(List.of(name));
        });
        var width = view(robot).getColumns().getFirst().getWidth();

        robot.interact(this::open);

        assertThat(view(robot).getColumns().getFirst().getWidth()).isEqualTo(width);
        assertThat(view(robot).getItems()).extracting(row -> row.value().name()).containsExactly("web", "db");
        assertThat(kept.get("volumes-table")).endsWith("; name:descending");
    }

    @Test
    void movingAColumnKeepsTheOrderOfTheRows(FxRobot robot) {
        robot.interact(
                () -> view(robot).getSortOrder().add(view(robot).getColumns().getFirst()));
        robot.clickOn(".column-chooser");
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);

        assertThat(titles(robot)).containsExactly("Size", "Name", "Status", "");
        assertThat(view(robot).getItems()).extracting(row -> row.value().name()).containsExactly("db", "web");
    }

    @Test
    void theMenuStaysTheLastColumnHoweverTheHeadersAreDragged(FxRobot robot) {
        robot.interact(() -> {
            var columns = new ArrayList<>(view(robot).getColumns());
            columns.add(columns.removeFirst());
            view(robot).getColumns().setAll(columns);
        });
        robot.interact(() -> {});

        assertThat(titles(robot)).containsExactly("Size", "Status", "Name", "");
    }

    @Test
    void theFirstColumnCanNotBeTakenAway(FxRobot robot) {
        robot.clickOn(".column-chooser").type(KeyCode.SPACE);

        assertThat(titles(robot)).startsWith("Name");
        assertThat(robot.lookup("#column-name").queryAs(CheckBox.class).isSelected())
                .isTrue();
    }

    @Test
    void everythingCanBeAsAtFirstAgain(FxRobot robot) {
        kept.put("volumes-table", "status +id size:300 -name; size:descending");
        robot.interact(this::open);
        assertThat(titles(robot)).containsExactly("Status", "ID", "Size", "Name", "");

        robot.clickOn(".column-chooser").clickOn("#columns-reset");

        assertThat(titles(robot)).containsExactly("Name", "Size", "Status", "");
        assertThat(kept).containsEntry("volumes-table", "name size status id;");
    }

    private List<String> titles(FxRobot robot) {
        return view(robot).getVisibleLeafColumns().stream()
                .map(TableColumn::getText)
                .toList();
    }

    private TableView<Row<Volume>> view(FxRobot robot) {
        return robot.lookup(".table-view").queryTableView();
    }
}
