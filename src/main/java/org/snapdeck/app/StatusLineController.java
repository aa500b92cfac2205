package org.snapdeck.app;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import org.kordamp.ikonli.javafx.FontIcon;
import org.snapdeck.fx.Truncation;
import org.snapdeck.fx.Words;

/// The line at the bottom: the oldest operation under way, how many more there are, and how the hosts are.
final class StatusLineController {

    private final MainWindowModel model;
    private final MainWindowDoors doors;
    private final Words words;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label sentence;

    @FXML
    private Label stage;

    @FXML
    private Hyperlink more;

    @FXML
    private Hyperlink alarm;

    @FXML
    private FontIcon alarmIcon;

    @FXML
    private Label hosts;

    StatusLineController(MainWindowModel model, MainWindowDoors doors, Words words) {
        this.model = model;
        this.doors = doors;
        this.words = words;
    }

    @FXML
    private void initialize() {
        hosts.textProperty().bind(model.hostsProperty());
        progress.managedProperty().bind(progress.visibleProperty());
        stage.managedProperty().bind(stage.visibleProperty());
        more.managedProperty().bind(more.visibleProperty());
        alarm.managedProperty().bind(alarm.visibleProperty());
        Truncation.explain(alarm);
        model.alarmProperty().subscribe(this::showAlarm);
        model.running().addListener((InvalidationListener) _ -> show());
        show();
    }

    @FXML
    private void showActivity() {
        doors.activity().run();
    }

    private void showAlarm(Optional<AlarmLine> line) {
        alarm.setVisible(line.isPresent());
        line.ifPresent(it -> {
            alarm.setText(it.sentence());
            alarm.setOnAction(_ -> it.show().run());
            alarmIcon.setIconCode(it.tone().icon());
            alarm.getStyleClass().removeIf(style -> style.startsWith("tone-"));
            alarm.getStyleClass().add(it.tone().styleClass());
        });
    }

    private void show() {
        var running = model.running();
        var busy = !running.isEmpty();
        progress.setVisible(busy);
        stage.setVisible(busy);
        more.setVisible(busy);
        if (!busy) {
            sentence.setText(words.text("window.idle"));
            return;
        }
        var first = running.getFirst();
        progress.setProgress(first.progress().orElse(ProgressBar.INDETERMINATE_PROGRESS));
        sentence.setText(first.sentence());
        stage.setText(first.stage());
        more.setText(
                running.size() == 1
                        ? words.text("window.show-activity")
                        : words.text("window.more-running", running.size() - 1));
    }
}
