package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DialogsTest {

    private static final Problem NO_SPACE = Problem.of("There is no space.")
            .with(List.of(RanCommand.ran("lvcreate vg", 5, "", "insufficient free space", Duration.ofMillis(3))));

    private final List<String> done = new ArrayList<>();
    private final SimpleStringProperty reason = new SimpleStringProperty("");
    private Button behind;
    private TextField name;
    private TextArea notes;
    private FxScene window;
    private Dialog dialog;

    @Start
    void start(Stage stage) {
        behind = new Button("Behind");
        name = new TextField();
        notes = new TextArea();
        behind.setOnAction(_ -> done.add("behind"));
        window = new FxScene(stage, new VBox(behind));
        dialog = new Dialog(
                        "Create Snapshot",
                        Dialog.Width.NORMAL,
                        new VBox(name, notes),
                        DialogButton.cancel("Cancel"),
                        DialogButton.primary("Create", () -> done.add("create " + name.getText()))
                                .refusedWhile(reason))
                .whenClosed(() -> done.add("closed"));
    }

    @Test
    void theFirstFieldHasTheFocusAndEnterDoesWhatTheDialogIsFor(FxRobot robot) {
        open(robot);

        robot.write("snap-1").type(KeyCode.ENTER);

        assertThat(done).containsExactly("create snap-1");
    }

    @Test
    void whereThereIsNothingToFillInTheFocusIsOnWhatTheDialogIsFor(FxRobot robot) {
        open(robot);
        robot.interact(() -> dialog.turnTo(
                new VBox(new Hyperlink("Show the command"), new Button("Copy")),
                DialogButton.primary("Close", () -> done.add("closed"))));

        robot.type(KeyCode.ENTER);

        assertThat(done).containsExactly("closed");
    }

    @Test
    void enterInATextOfSeveralLinesIsALine(FxRobot robot) {
        open(robot);

        robot.clickOn(notes).write("one").type(KeyCode.ENTER).write("two");

        assertThat(notes.getText()).isEqualTo("one\ntwo");
        assertThat(done).isEmpty();
    }

    @Test
    void escapeClosesOnceAndGivesTheFocusBack(FxRobot robot) {
        robot.interact(behind::requestFocus);
        open(robot);

        robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);

        assertThat(done).containsExactly("closed");
        assertThat(window.dialogs.open()).isEmpty();
        assertThat(focused()).isSameAs(behind);
    }

    @Test
    void enterOnAFocusedButtonPressesThatButton(FxRobot robot) {
        open(robot);
        robot.interact(() -> robot.lookup("Cancel").queryButton().requestFocus());

        robot.type(KeyCode.ENTER);

        assertThat(done).containsExactly("closed");
    }

    @Test
    void tabStaysInTheDialogInBothDirections(FxRobot robot) {
        open(robot);

        for (var presses = 0; presses < 6; presses++) {
            robot.type(KeyCode.TAB);
            assertThat(focused()).isNotSameAs(behind);
        }
        robot.interact(name::requestFocus);
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);

        assertThat(focused()).isInstanceOf(Button.class).isNotSameAs(behind);
    }

    @Test
    void nothingBelowTheScrimCanBeClicked(FxRobot robot) {
        open(robot);

        robot.clickOn(behind);

        assertThat(done).isEmpty();
    }

    @Test
    void aButtonThatCannotBeUsedSaysWhy(FxRobot robot) {
        reason.set("Say first what it is called.");
        open(robot);

        robot.type(KeyCode.ENTER);

        assertThat(done).isEmpty();
        assertThat(robot.lookup("Say first what it is called.").tryQuery()).isPresent();
        robot.interact(() -> reason.set(""));
        robot.clickOn("Create");
        assertThat(done).containsExactly("create ");
    }

    @Test
    void aRefusalIsShownAndTheFieldsAreKept(FxRobot robot) {
        open(robot);
        robot.clickOn(name).write("snap-1");

        robot.interact(() -> dialog.refuse(NO_SPACE));

        assertThat(robot.lookup("There is no space.").tryQuery()).isPresent();
        assertThat(name.getText()).isEqualTo("snap-1");
    }

    @Test
    void whatTheCommandSaidIsOneClickAway(FxRobot robot) {
        open(robot);
        robot.interact(() -> dialog.refuse(NO_SPACE));
        assertThat(shown(robot, "insufficient free space")).isFalse();

        robot.clickOn("Details");

        assertThat(shown(robot, "insufficient free space")).isTrue();
        assertThat(shown(robot, "exit 5 · 3 ms")).isTrue();
    }

    @Test
    void theStagesTakeThePlaceOfTheFieldsUntilItIsRefused(FxRobot robot) {
        open(robot);
        robot.clickOn(name).write("snap-1");

        robot.interact(() -> dialog.turnTo(new Label("Working"), DialogButton.cancel("Continue in Background")));

        assertThat(robot.lookup("Create").tryQuery()).isEmpty();
        assertThat(((Button) focused()).getText()).isEqualTo("Continue in Background");
        robot.interact(() -> dialog.refuse(NO_SPACE));
        assertThat(robot.lookup("Working").tryQuery()).isEmpty();
        assertThat(focused()).isSameAs(name);
        assertThat(name.getText()).isEqualTo("snap-1");
    }

    @Test
    void aDialogAboveAnotherHasTheKeyboard(FxRobot robot) {
        open(robot);
        robot.interact(() -> window.dialogs.confirm(
                "Really?",
                "Nothing will be left.",
                DialogButton.of(DialogButton.Kind.DANGER, "Delete", () -> done.add("delete"))));
        assertThat(((Button) focused()).getText()).isEqualTo("Cancel");

        robot.type(KeyCode.TAB).type(KeyCode.ENTER);

        assertThat(done).containsExactly("delete");
        assertThat(window.dialogs.open()).containsExactly(dialog);
        assertThat(focused()).isSameAs(name);
    }

    @Test
    void aProblemIsSaidEvenWithoutEvidence(FxRobot robot) {
        robot.interact(() -> window.dialogs.details("What happened", Problem.of("The host is busy.")));

        assertThat(shown(robot, "The host is busy.")).isTrue();
    }

    private void open(FxRobot robot) {
        robot.interact(() -> window.dialogs.show(dialog));
    }

    private Node focused() {
        return window.layers.getScene().getFocusOwner();
    }

    private static boolean shown(FxRobot robot, String text) {
        return robot.lookup(text)
                .match(node -> node instanceof Label label && isShown(label))
                .tryQuery()
                .isPresent();
    }

    private static boolean isShown(Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
