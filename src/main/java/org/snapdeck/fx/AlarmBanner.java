package org.snapdeck.fx;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.snapdeck.inventory.Alarm;

/// What has to be looked at on a page: the most urgent, and how much else there is. Made to be written in FXML.
public final class AlarmBanner extends VBox {

    public AlarmBanner() {
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /// @param alarms the most urgent first
    public void show(List<Alarm> alarms, Words words) {
        show(alarms, words, Optional.empty());
    }

    /// @param lead leads to what an alarm is about
    public void show(List<Alarm> alarms, Words words, Consumer<Alarm> lead) {
        show(alarms, words, Optional.of(lead));
    }

    private void show(List<Alarm> alarms, Words words, Optional<Consumer<Alarm>> lead) {
        setVisible(!alarms.isEmpty());
        getChildren().clear();
        if (alarms.isEmpty()) {
            return;
        }
        var first = alarms.getFirst();
        var more = alarms.size() == 1 ? "" : " " + words.text("alarm.more", alarms.size() - 1);
        var banner = new Banner(
                FullnessWords.tone(first.grade()), Problem.of(new FullnessWords(words).sentence(first) + more), words);
        lead.ifPresent(it -> banner.leadingTo(words.text("alarm.show"), () -> it.accept(first)));
        getChildren().setAll(banner);
    }
}
