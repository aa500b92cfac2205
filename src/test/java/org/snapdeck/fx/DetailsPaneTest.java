package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class DetailsPaneTest {

    private static final Volume ONE = new Volume(1, "vol-1", 1L << 30, "available");
    private static final Volume TWO = new Volume(2, "vol-2", 1L << 30, "available");

    private final List<String> filled = new ArrayList<>();
    private LiveTable<Volume> table;
    private DetailsPane<Volume> details;

    @Start
    void start(Stage stage) {
        var words = Words.at(InstantSource.fixed(FxScene.NOW), ZoneOffset.UTC);
        table = new LiveTable<>(
                words, Volume::id, List.of(new Columns<Volume>(words).text("column.name", Volume::name)));
        details = new DetailsPane<>(words, table, Volume::name)
                .tab("details.overview", tab("overview"))
                .tab("details.lvdisplay", tab("lvdisplay"));
        new FxScene(stage, details.view());
        table.update(List.of(ONE, TWO));
    }

    private RowView<Volume> tab(String name) {
        return RowView.of(
                new Label("what " + name + " shows"), row -> filled.add(name + " " + row.name() + " " + row.status()));
    }

    @Test
    void theDetailsFollowTheSelection(FxRobot robot) {
        assertThat(robot.lookup(".details").tryQuery()).isEmpty();

        select(robot, 1);
        select(robot, 2);

        assertThat(filled).containsExactly("overview vol-1 available", "overview vol-2 available");
        assertThat(robot.lookup(".details-title").queryAs(Label.class).getText())
                .isEqualTo("vol-2");
    }

    @Test
    void theRowWhoseDetailsOpenStaysInSight(FxRobot robot) {
        robot.interact(() -> table.update(IntStream.range(0, 40)
                .mapToObj(id -> new Volume(id, "vol-" + id, 1L << 30, "available"))
                .toList()));
        WaitForAsyncUtils.waitForFxEvents();
        var last = lastInSight(robot) - 1;

        robot.clickOn("vol-" + last);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(lastInSight(robot)).isGreaterThanOrEqualTo(last);
        assertThat(firstInSight(robot)).isLessThanOrEqualTo(last);
    }

    private static int lastInSight(FxRobot robot) {
        return flow(robot).getLastVisibleCell().getIndex();
    }

    private static int firstInSight(FxRobot robot) {
        return flow(robot).getFirstVisibleCell().getIndex();
    }

    private static VirtualFlow<?> flow(FxRobot robot) {
        return robot.lookup(".virtual-flow").queryAs(VirtualFlow.class);
    }

    @Test
    void onlyTheTabInFrontIsFilled(FxRobot robot) {
        select(robot, 1);
        filled.clear();

        robot.clickOn("lvdisplay");
        robot.interact(() -> table.update(List.of(ONE.with("deleting"), TWO)));

        assertThat(filled).containsExactly("lvdisplay vol-1 available", "lvdisplay vol-1 deleting");
    }

    @Test
    void closedDetailsStayClosedUntilTheyAreOpened(FxRobot robot) {
        select(robot, 1);

        robot.clickOn(robot.lookup(".details-header .icon-button").nth(1).queryButton());
        select(robot, 2);
        assertThat(robot.lookup(".details").tryQuery()).isEmpty();
        robot.interact(details::open);

        assertThat(robot.lookup(".details-title").queryAs(Label.class).getText())
                .isEqualTo("vol-2");
    }

    @Test
    void theDetailsGoWithTheirRow(FxRobot robot) {
        select(robot, 1);

        robot.interact(() -> table.update(List.of(TWO)));

        assertThat(robot.lookup(".details").tryQuery()).isEmpty();
    }

    @Test
    void theDetailsStandBelowOrBeside(FxRobot robot) {
        select(robot, 1);

        robot.clickOn(robot.lookup(".details-header .icon-button").nth(0).queryButton());

        assertThat(((SplitPane) details.view()).getOrientation()).isEqualTo(Orientation.HORIZONTAL);
    }

    private void select(FxRobot robot, int id) {
        robot.interact(() -> table.select(id));
    }
}
