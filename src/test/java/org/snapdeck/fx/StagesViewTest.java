package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.snapdeck.fx.StageReport.State;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StagesViewTest {

    private static final RanCommand LVCREATE = RanCommand.ran("lvcreate --snapshot", 0, "", "", Duration.ofMillis(340));

    private StagesView stages;

    @Start
    void start(Stage stage) {
        var box = new VBox();
        var window = new FxScene(stage, box);
        stages = new StagesView(window.words);
        box.getChildren().add(stages);
    }

    @Test
    void eachStageSaysHowItIsAndHowLongItTook(FxRobot robot) {
        show(robot, List.of(done("stage.request"), StageReport.waiting("stage.execution")));

        assertThat(texts(robot, ".stage-title")).containsExactly("Request", "Execution");
        assertThat(texts(robot, ".stage-state")).containsExactly("done", "waiting");
        assertThat(texts(robot, ".stage-time")).containsExactly("7 ms", "");
    }

    @Test
    void commandsThatWereUnfoldedStayUnfolded(FxRobot robot) {
        show(robot, List.of(done("stage.execution").ran(List.of(LVCREATE))));
        robot.clickOn("Show the command");

        show(robot, List.of(done("stage.execution").ran(List.of(LVCREATE)), done("stage.read-back")));

        assertThat(robot.lookup("lvcreate --snapshot").tryQuery()).isPresent();
        assertThat(robot.lookup("Hide the command").tryQuery()).isPresent();
    }

    @Test
    void aLongOutputShowsItsBeginningUntilSomebodyWantsTheRest(FxRobot robot) {
        var lines =
                IntStream.rangeClosed(1, 14).mapToObj(line -> "line " + line).toList();
        var talkative = RanCommand.ran("dmsetup info", 0, String.join("\n", lines), "", Duration.ZERO);
        show(robot, List.of(done("stage.execution").ran(List.of(talkative))));
        robot.clickOn("Show the command");
        assertThat(texts(robot, ".command-output")).containsExactly(String.join("\n", lines.subList(0, 4)));

        robot.clickOn("Show all 14 lines");

        assertThat(texts(robot, ".command-output")).containsExactly(String.join("\n", lines));
        assertThat(robot.lookup("Show all 14 lines").tryQuery()).isEmpty();
    }

    private static StageReport done(String title) {
        return StageReport.of(title, State.DONE, "Fine.").took(Duration.ofMillis(7));
    }

    private void show(FxRobot robot, List<StageReport> reports) {
        robot.interact(() -> stages.show(reports));
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
