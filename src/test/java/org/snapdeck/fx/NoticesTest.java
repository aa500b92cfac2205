package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NoticesTest {

    private final List<String> done = new ArrayList<>();
    private FxScene window;

    @Start
    void start(Stage stage) {
        window = new FxScene(stage, new Label("Page"));
    }

    @Test
    void aNoticeLeadsToWhatItIsAbout(FxRobot robot) {
        show(robot, Notice.good("Snapshot snap-1 is available.").leadingTo("Show", () -> done.add("shown")));

        robot.clickOn("Show");

        assertThat(done).containsExactly("shown");
    }

    @Test
    void theDetailsOfAFailureAreOneClickAway(FxRobot robot) {
        robot.interact(() -> window.notices.unexpected(new IllegalStateException("a defect")));

        robot.clickOn("Details");

        assertThat(window.dialogs.open()).hasSize(1);
        assertThat(robot.lookup(".command-output").queryAs(Label.class).getText())
                .contains("IllegalStateException: a defect");
    }

    @Test
    void whatWentWrongStaysUntilItIsDismissedAndOnlyGoodNewsPass(FxRobot robot) {
        assertThat(Notice.good("").passing()).isTrue();
        assertThat(Notice.news("").passing()).isTrue();
        assertThat(Notice.warning(Problem.of("")).passing()).isFalse();
        assertThat(Notice.bad(Problem.of("")).passing()).isFalse();
        show(robot, Notice.bad(Problem.of("lab-1 can't be reached.")));

        robot.clickOn(".notice .icon-button");

        assertThat(robot.lookup(".notice").tryQuery()).isEmpty();
    }

    @Test
    void whatDoesNotFitWaitsForItsTurn(FxRobot robot) {
        for (var number = 1; number <= 5; number++) {
            show(robot, Notice.bad(Problem.of("Number " + number)));
        }
        assertThat(robot.lookup("Number 5").tryQuery()).isEmpty();

        robot.clickOn(".notice .icon-button");

        assertThat(robot.lookup("Number 5").tryQuery()).isPresent();
        assertThat(robot.lookup("Number 1").tryQuery()).isEmpty();
    }

    /// It could cover the very button of the dialog, and what it says stands elsewhere, too.
    @Test
    void aWarningThatPassesKeepsOutOfTheWayOfADialog(FxRobot robot) {
        robot.interact(() -> window.dialogs.details("A dialog", Problem.of("of some kind")));
        show(robot, Notice.passing(Tone.WARNING, "A store fills up."));
        assertThat(robot.lookup(".notice").query().isVisible()).isFalse();

        robot.interact(() -> window.dialogs.open().getFirst().close());

        assertThat(robot.lookup(".notice").query().isVisible()).isTrue();
    }

    @Test
    void thePageBesideANoticeCanBeClicked(FxRobot robot) {
        robot.interact(() -> robot.lookup("Page").queryAs(Label.class).setOnMouseClicked(_ -> done.add("page")));
        show(robot, Notice.good("Fine."));

        robot.clickOn("Page");

        assertThat(done).containsExactly("page");
    }

    private void show(FxRobot robot, Notice notice) {
        robot.interact(() -> window.notices.show(notice));
    }
}
