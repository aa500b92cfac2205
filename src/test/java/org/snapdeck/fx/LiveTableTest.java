package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.inventory.Verdict;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LiveTableTest {

    private final Words words = Words.at(InstantSource.fixed(Instant.EPOCH), ZoneOffset.UTC);
    private final List<String> done = new ArrayList<>();
    private LiveTable<Volume> table;

    @Start
    void start(Stage stage) {
        var columns = new Columns<Volume>(words);
        table = new LiveTable<>(
                        words,
                        Volume::id,
                        List.of(
                                columns.text("product", Volume::name),
                                columns.size("problem.details", Volume::bytes),
                                columns.status("dialog.close", volume -> Status.ofRow(volume.status()))))
                .onOpen(volume -> done.add("open " + volume.name()))
                .whenEmpty(
                        EmptyState.of(Feather.HARD_DRIVE, "No volumes yet", "Create Volume", () -> done.add("create")))
                .actions(List.of(
                        RowAction.one(
                                "command.copy",
                                Feather.CAMERA,
                                this::unlessBusy,
                                volume -> done.add("copy " + volume.name())),
                        RowAction.<Volume>many(
                                        "dialog.cancel",
                                        Feather.TRASH_2,
                                        this::unlessBusy,
                                        all -> done.add("delete " + all.size()))
                                .destructive()
                                .on("Delete")));
        stage.setScene(new Scene(new Layers(table.view()), 800, 600));
        new Wardrobe(new SimpleObjectProperty<>(Theme.LIGHT)).dress(stage.getScene());
        stage.show();
    }

    private Verdict unlessBusy(Volume volume) {
        return volume.status().equals("deleting")
                ? new Verdict.Refused("table.nothing-found", List.of())
                : new Verdict.Allowed();
    }

    @Test
    void aKeyThatMustNotBeUsedSaysWhy(FxRobot robot) {
        update(robot, some(5).stream().map(volume -> volume.with("deleting")).toList());
        robot.clickOn("vol-0003");

        robot.push(KeyCode.DELETE);

        assertThat(done).isEmpty();
        assertThat(robot.lookup(".row-action-reason").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains(words.text("table.nothing-found"));
    }

    @Test
    void aChangedRowKeepsTheSelection(FxRobot robot) {
        update(robot, some(5));
        robot.clickOn("vol-0003");

        update(robot, some(5).stream().map(volume -> volume.with("deleting")).toList());

        assertThat(table.selectedProperty().get()).contains(some(5).get(3).with("deleting"));
    }

    @Test
    void rowsThatComeAboveKeepTheSelectionAndThePlace(FxRobot robot) {
        update(robot, some(500));
        robot.interact(() -> table.select(250));
        robot.interact(() -> flow(robot).scrollToTop(240));
        assertThat(top(robot)).isEqualTo("vol-0240");

        var more = new ArrayList<Volume>();
        IntStream.range(1000, 1100).forEach(id -> more.add(volume(id)));
        more.addAll(some(500));
        update(robot, more);

        assertThat(top(robot)).isEqualTo("vol-0240");
        assertThat(table.selectedProperty().get().map(Volume::id)).contains(250);
    }

    @Test
    void aRowThatIsChosenIsShownThoughTheFilterHidIt(FxRobot robot) {
        update(robot, some(120));
        robot.interact(() -> table.filter("0011"));

        robot.interact(() -> table.select(5));

        assertThat(table.selectedProperty().get().map(Volume::id)).contains(5);
        assertThat(names(robot)).contains("vol-0005");
    }

    @Test
    void aFilterStaysWhereItDoesNotHideTheRowThatIsChosen(FxRobot robot) {
        update(robot, some(120));
        robot.interact(() -> table.filter("0011"));

        robot.interact(() -> table.select(11));

        assertThat(names(robot)).containsExactly("vol-0011");
    }

    @Test
    void theFilterFindsAllWordsInAnyOrderAndSaysHowMany(FxRobot robot) {
        update(robot, some(120));

        robot.clickOn(".table-filter").write("011 VOL");

        assertThat(names(robot)).hasSize(11).startsWith("vol-0011");
        assertThat(robot.lookup("11 of 120 items").tryQuery()).isPresent();
    }

    @Test
    void aFilterThatFindsNothingOffersToClearIt(FxRobot robot) {
        update(robot, some(3));
        robot.clickOn(".table-filter").write("nowhere");
        assertThat(names(robot)).isEmpty();

        robot.clickOn(".empty-state .button");

        assertThat(names(robot)).hasSize(3);
    }

    @Test
    void anEmptyTableSaysWhatToDo(FxRobot robot) {
        update(robot, List.of());

        robot.clickOn("Create Volume");

        assertThat(done).containsExactly("create");
    }

    @Test
    void aHeaderSortsByWhatTheColumnMeansAndNotByItsText(FxRobot robot) {
        var kib = volume(1).name();
        update(
                robot,
                List.of(new Volume(7, "large", 10L << 30, "available"), new Volume(1, kib, 9L << 20, "available")));

        sort(robot, 1, SortType.ASCENDING);

        assertThat(names(robot)).containsExactly(kib, "large");
    }

    @Test
    void theOrderIsKeptWhenRowsChange(FxRobot robot) {
        update(robot, some(3));
        sort(robot, 0, SortType.DESCENDING);
        assertThat(names(robot)).containsExactly("vol-0002", "vol-0001", "vol-0000");

        update(robot, some(4));

        assertThat(names(robot)).containsExactly("vol-0003", "vol-0002", "vol-0001", "vol-0000");
    }

    @Test
    void theRowsMenuStaysOpenAndFollowsItsRow(FxRobot robot) {
        update(robot, some(3));
        robot.clickOn("vol-0001").clickOn("vol-0001", MouseButton.SECONDARY);
        assertThat(robot.lookup("Nothing here matches the filter.").tryQuery()).isEmpty();

        var changed = new ArrayList<>(some(3));
        changed.set(1, changed.get(1).with("deleting"));
        Collections.reverse(changed);
        update(robot, changed);

        assertThat(robot.lookup(".row-action-reason").queryAllAs(Label.class))
                .extracting(Label::getText)
                .filteredOn(reason -> !reason.isEmpty())
                .hasSize(2)
                .containsOnly("Nothing here matches the filter.");
        assertThat(robot.lookup(".row-action:disabled").queryAll()).hasSize(2);
    }

    @Test
    void aMenuAtTheEndOfTheScreenStaysOnItWithItsShadow(FxRobot robot) {
        update(robot, some(30));
        var window = table.view().getScene().getWindow();
        var screen = Screen.getPrimary().getVisualBounds();
        robot.interact(() -> window.setY(screen.getMaxY() - window.getHeight()));

        robot.clickOn(lastRow(robot), MouseButton.SECONDARY);

        var menu = robot.lookup("Copy").query().getScene().getWindow();
        var end = menu.getY() + menu.getHeight();
        robot.interact(() -> window.setY(screen.getMinY())); // the next test's window is larger
        assertThat(end).isLessThanOrEqualTo(screen.getMaxY());
    }

    private static Node lastRow(FxRobot robot) {
        return robot.lookup(".table-row-cell").queryAll().stream()
                .filter(row -> row.localToScene(row.getLayoutBounds()).getMaxY() < 600)
                .max(Comparator.comparingDouble(row -> row.localToScene(0, 0).getY()))
                .orElseThrow();
    }

    @Test
    void aMenuGoesWithItsRow(FxRobot robot) {
        update(robot, some(3));
        robot.clickOn("vol-0001", MouseButton.SECONDARY);
        assertThat(robot.lookup("Copy").tryQuery()).isPresent();

        update(robot, some(1));

        assertThat(robot.lookup("Copy").tryQuery()).isEmpty();
    }

    @Test
    void theButtonOfARowOpensTheSameMenu(FxRobot robot) {
        update(robot, some(1));

        robot.clickOn(".row-menu-button").clickOn("Copy");

        assertThat(done).containsExactly("copy vol-0000");
    }

    @Test
    void anActionForOneSaysSoWhenSeveralAreSelected(FxRobot robot) {
        update(robot, some(3));
        robot.clickOn("vol-0000").press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);

        robot.clickOn("vol-0001", MouseButton.SECONDARY);

        assertThat(robot.lookup("This can only be done with one at a time.").tryQuery())
                .isPresent();
        robot.clickOn("Cancel");
        assertThat(done).containsExactly("delete 2");
    }

    @Test
    void keysReachActionsAndDetails(FxRobot robot) {
        update(robot, some(2));

        robot.clickOn("vol-0001").type(KeyCode.ENTER).type(KeyCode.DELETE);
        robot.doubleClickOn("vol-0000");

        assertThat(done).containsExactly("open vol-0001", "delete 1", "open vol-0000");
    }

    @Test
    void aRefusedActionIsNotReachedByItsKeyEither(FxRobot robot) {
        update(robot, List.of(volume(1).with("deleting")));

        robot.clickOn("vol-0001").type(KeyCode.DELETE);

        assertThat(done).isEmpty();
    }

    @Test
    void anActionForSeveralIsOfferedAsLongAsItCanBeDoneWithOne(FxRobot robot) {
        update(robot, List.of(volume(1).with("deleting"), volume(2), volume(3).with("deleting")));

        robot.clickOn("vol-0001").press(KeyCode.SHIFT).type(KeyCode.DOWN, 2).release(KeyCode.SHIFT);
        robot.type(KeyCode.DELETE);
        assertThat(done).containsExactly("delete 3");

        update(robot, List.of(volume(1).with("deleting"), volume(3).with("deleting")));
        robot.clickOn("vol-0001").press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        robot.type(KeyCode.DELETE);
        assertThat(done).containsExactly("delete 3");
    }

    @Test
    void keysCopyTheSelectedRowsWithTheirTitles(FxRobot robot) {
        update(robot, some(3));
        robot.clickOn("vol-0000").press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);

        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);

        assertThat(clipboard(robot))
                .isEqualTo("Snapdeck\tDetails\tClose\nvol-0000\t1 GiB\tAvailable\nvol-0001\t1 GiB\tAvailable");
    }

    @Test
    void aCellIsCopiedFromTheMenuThatWasOpenedOnIt(FxRobot robot) {
        update(robot, some(3));
        robot.clickOn("vol-0001");

        robot.rightClickOn(robot.lookup("1 GiB").nth(1).<Label>query()).clickOn("Copy Cell");
        assertThat(clipboard(robot)).isEqualTo("1 GiB");

        robot.rightClickOn("vol-0001").clickOn("Copy Cell");
        assertThat(clipboard(robot)).isEqualTo("vol-0001");
    }

    @Test
    void theFilterLearnsWhatIsTyped(FxRobot robot) {
        var rows = new ArrayList<>(some(3));
        rows.set(1, rows.get(1).with("deleting"));
        update(robot, rows);

        robot.clickOn(".table-filter").write("cl").type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(robot.lookup(".table-filter").queryTextInputControl().getText())
                .isEqualTo("close:");
        robot.write("del").type(KeyCode.DOWN).type(KeyCode.TAB);

        assertThat(names(robot)).containsExactly("vol-0001");
        assertThat(robot.lookup(".filter-hints").tryQuery()).isEmpty();
    }

    @Test
    void theArrowDownShowsAllKeysAndEscapeTakesThemAway(FxRobot robot) {
        update(robot, some(3));

        robot.clickOn(".table-filter").type(KeyCode.DOWN);
        assertThat(robot.lookup(".filter-hint-key").queryAllAs(Label.class))
                .extracting(Label::getText)
                .containsExactlyInAnyOrder("product:", "details:", "close:");

        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup(".filter-hints").tryQuery()).isEmpty();
    }

    @Test
    void anUnknownKeyIsNamedWithThoseThereAre(FxRobot robot) {
        update(robot, some(3));

        robot.clickOn(".table-filter").write("pool:ssd");

        assertThat(robot.lookup("#filter-problem").queryLabeled().getText())
                .isEqualTo("Nothing here is called “pool”, so it is looked for as it stands. There are: product,"
                        + " details, close.");
    }

    private static String clipboard(FxRobot robot) {
        var text = new AtomicReference<String>();
        robot.interact(() -> text.set(Clipboard.getSystemClipboard().getString()));
        return text.get();
    }

    @Test
    void severalSelectedRowsAreNotOne(FxRobot robot) {
        update(robot, some(3));
        robot.clickOn("vol-0000").press(KeyCode.SHIFT).type(KeyCode.DOWN, 2).release(KeyCode.SHIFT);

        assertThat(table.selection()).hasSize(3);
        assertThat(robot.lookup("3 items, 3 selected").tryQuery()).isPresent();
        assertThat(table.selectedProperty().get()).isEqualTo(Optional.empty());
    }

    private void update(FxRobot robot, List<Volume> rows) {
        robot.interact(() -> table.update(rows));
    }

    /// The headless robot's clicks count as popup triggers, for which a header does not sort.
    private void sort(FxRobot robot, int column, SortType type) {
        robot.interact(() -> {
            var wanted = view(robot).getColumns().get(column);
            wanted.setSortType(type);
            view(robot).getSortOrder().setAll(List.of(wanted));
        });
    }

    private static List<Volume> some(int count) {
        return IntStream.range(0, count).mapToObj(LiveTableTest::volume).toList();
    }

    private static Volume volume(int id) {
        return new Volume(id, "vol-%04d".formatted(id), 1L << 30, "available");
    }

    private List<String> names(FxRobot robot) {
        return view(robot).getItems().stream().map(row -> row.value().name()).toList();
    }

    private String top(FxRobot robot) {
        return view(robot)
                .getItems()
                .get(flow(robot).getFirstVisibleCell().getIndex())
                .value()
                .name();
    }

    private VirtualFlow<?> flow(FxRobot robot) {
        return robot.lookup(".virtual-flow").queryAs(VirtualFlow.class);
    }

    private TableView<Row<Volume>> view(FxRobot robot) {
        return robot.lookup(".table-view").queryTableView();
    }
}
