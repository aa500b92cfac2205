package org.snapdeck.hosts;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.Banner;
import org.snapdeck.fx.Tone;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Station;

/// Shows the checklist of a connection, line by line.
final class TestConnectionController {
    private final Words words;
    private final Predicate<Station> isAskedHere;
    private final BiConsumer<Remedy, Runnable> heal;
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");
    private Runnable again = () -> {};

    @FXML
    private Label summary;

    @FXML
    private ProgressIndicator running;

    @FXML
    private Button remedy;

    @FXML
    private VBox lines;

    @FXML
    private StackPane fault;

    /// @param isAskedHere whether this dialog asks for a station's secret
    TestConnectionController(Words words, Predicate<Station> isAskedHere, BiConsumer<Remedy, Runnable> heal) {
        this.words = words;
        this.isAskedHere = isAskedHere;
        this.heal = heal;
    }

    @FXML
    private void initialize() {
        running.managedProperty().bind(running.visibleProperty());
        remedy.managedProperty().bind(remedy.visibleProperty());
        remedy.setVisible(false);
        fault.managedProperty().bind(Bindings.isNotEmpty(fault.getChildren()));
    }

    void whenAgain(Runnable handler) {
        again = handler;
    }

    /// Why it can't be tested again now; empty when it can.
    ObservableValue<String> busy() {
        return busy.getReadOnlyProperty();
    }

    void begin() {
        busy.set(words.text("hosts.test.running"));
        running.setVisible(true);
        remedy.setVisible(false);
        summary.setText(words.text("hosts.test.running"));
        fault.getChildren().clear();
    }

    void show(Checklist result) {
        end(
                result.failures() == 0
                        ? words.text("hosts.test.good")
                        : words.text("hosts.test.failed", result.failures()));
        lines.getChildren()
                .setAll(result.checks().stream()
                        .map(check -> new CheckCell(check, words))
                        .toList());
        switch (result.remedy()) {
            case Remedy.TrustKey _ -> offer("hosts.remedy.trust-key", result.remedy());
            case Remedy.CompareKeys _ -> offer("hosts.remedy.compare-keys", result.remedy());
            case Remedy.GiveSecret(var station)
            when isAskedHere.test(station) -> offer("hosts.remedy.give-secret", result.remedy());
            case Remedy.None _, Remedy.GiveSecret _, Remedy.Answer _, Remedy.Edit _, Remedy.Test _ -> {}
        }
    }

    /// The test itself failed, by a fault of ours.
    void broken(Exception failure) {
        end("");
        lines.getChildren().setAll(List.of());
        fault.getChildren().setAll(new Banner(Tone.BAD, words.problem(failure), words));
    }

    private void end(String sentence) {
        busy.set("");
        running.setVisible(false);
        summary.setText(sentence);
    }

    private void offer(String key, Remedy what) {
        remedy.setText(words.text(key));
        remedy.setVisible(true);
        remedy.setOnAction(_ -> heal.accept(what, again));
    }
}
