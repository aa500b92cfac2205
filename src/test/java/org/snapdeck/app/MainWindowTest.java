package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.app.MainWindowModel.ProjectChoice;
import org.snapdeck.fx.Navigation;
import org.snapdeck.fx.Navigation.Entry;
import org.snapdeck.fx.Navigation.Section;
import org.snapdeck.fx.Page;
import org.snapdeck.fx.Theme;
import org.snapdeck.fx.Tone;
import org.snapdeck.fx.Words;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class MainWindowTest {

    private static final ProjectChoice DEMO = new ProjectChoice(new UUID(0, 1), "demo");
    private static final ProjectChoice OTHER = new ProjectChoice(new UUID(0, 2), "other_project");

    private final List<String> seen = new ArrayList<>();
    private final MainWindowModel model = new MainWindowModel();
    private final IntegerProperty volumes = new SimpleIntegerProperty(-1);

    @Start
    void start(Stage stage) {
        var navigation = new Navigation(List.of(new Section(
                "navigation.project",
                List.of(
                        new Entry(Feather.HARD_DRIVE, page("volumes.title"), volumes),
                        new Entry(Feather.CAMERA, page("snapshots.title"), new SimpleIntegerProperty(3))))));
        var doors = new MainWindowDoors(
                () -> seen.add("projects"),
                () -> seen.add("activity"),
                () -> seen.add("demo"),
                () -> seen.add("tour"),
                () -> seen.add("levels"));
        model.projects().setAll(DEMO, OTHER);
        model.projectProperty().set(Optional.of(DEMO));
        model.themeProperty().set(Theme.LIGHT);
        stage.setScene(new MainWindow(navigation, model, doors, Words.english()).scene());
        navigation.showFirst();
        stage.setWidth(1000);
        stage.setHeight(760);
        stage.show();
    }

    private Page page(String titleKey) {
        var view = new Label("page " + titleKey);
        return new Page() {
            @Override
            public String titleKey() {
                return titleKey;
            }

            @Override
            public Node view() {
                return view;
            }

            @Override
            public void shown() {
                seen.add("shown " + titleKey);
            }
        };
    }

    @Test
    void theNavigationLeadsToPagesWhichReadAfresh(FxRobot robot) {
        robot.clickOn("Snapshots");

        assertThat(robot.lookup("page snapshots.title").tryQuery()).isPresent();
        assertThat(robot.lookup("page volumes.title").tryQuery()).isEmpty();
        assertThat(seen).containsExactly("shown volumes.title", "shown snapshots.title");
    }

    @Test
    void theNavigationCountsWhatCanBeCounted(FxRobot robot) {
        assertThat(counts(robot)).containsExactly("", "3");

        robot.interact(() -> volumes.set(12));

        assertThat(counts(robot)).containsExactly("12", "3");
    }

    @Test
    void aProjectIsChosenFromTheBar(FxRobot robot) {
        robot.clickOn("demo").clickOn("other_project");

        assertThat(model.projectProperty().get()).contains(OTHER);
        assertThat(robot.lookup(".project-chooser").queryAs(MenuButton.class).getText())
                .isEqualTo("other_project");
    }

    @Test
    void underTheProjectsIsTheWayToAllOfThem(FxRobot robot) {
        robot.clickOn("demo").clickOn("#all-projects");

        assertThat(seen).contains("projects");
    }

    @Test
    void theBadgeIsThereWhenADemoHostIs(FxRobot robot) {
        assertThat(robot.lookup(".demo-badge").queryButton().isVisible()).isFalse();

        robot.interact(() -> model.demoProperty().set(true));
        robot.clickOn("Demo");

        assertThat(seen).contains("demo");
    }

    @Test
    void theBellLeadsToTheLevelsOfWarnings(FxRobot robot) {
        robot.clickOn("#warning-levels");

        assertThat(seen).contains("levels");
    }

    @Test
    void theStatusLineTellsWhatIsMostUrgentAndLeadsToIt(FxRobot robot) {
        assertThat(robot.lookup("#status-alarm").queryLabeled().isVisible()).isFalse();

        robot.interact(() -> model.alarmProperty()
                .set(Optional.of(new AlarmLine("monday: store 91 % full", Tone.BAD, () -> seen.add("monday")))));
        robot.clickOn("monday: store 91 % full");

        assertThat(seen).contains("monday");
        robot.interact(() -> model.alarmProperty().set(Optional.empty()));
        assertThat(robot.lookup("#status-alarm").queryLabeled().isVisible()).isFalse();
    }

    @Test
    void theStatusLineTellsWhatIsRunning(FxRobot robot) {
        assertThat(robot.lookup("Nothing is running.").tryQuery()).isPresent();

        robot.interact(() ->
                model.running().setAll(operation(1, OptionalDouble.of(0.4)), operation(2, OptionalDouble.empty())));

        assertThat(robot.lookup(".status-sentence").queryAs(Label.class).getText())
                .isEqualTo("Operation 1");
        assertThat(robot.lookup(".status-line .progress-bar")
                        .queryAs(ProgressBar.class)
                        .getProgress())
                .isEqualTo(0.4);
        robot.clickOn("and 1 more");
        assertThat(seen).contains("activity");
    }

    @Test
    void theThemeIsChosenFromTheBar(FxRobot robot) {
        robot.clickOn(".theme-chooser").clickOn("Dark");

        assertThat(model.themeProperty().get()).isEqualTo(Theme.DARK);
    }

    private static RunningOperation operation(int id, OptionalDouble progress) {
        return new RunningOperation(id, "Operation " + id, "Execution", progress);
    }

    private static List<String> counts(FxRobot robot) {
        return robot.lookup(".navigation-count").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
