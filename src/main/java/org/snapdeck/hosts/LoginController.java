package org.snapdeck.hosts;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.StorageHost;

/// Says that a login is under way.
final class LoginController {
    private final StorageHost host;
    private final Words words;
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");

    @FXML
    private Label sentence;

    @FXML
    private ProgressIndicator running;

    LoginController(StorageHost host, Words words) {
        this.host = host;
        this.words = words;
    }

    /// Why nothing can be begun now; empty when it can.
    ObservableValue<String> busy() {
        return busy.getReadOnlyProperty();
    }

    void begin() {
        busy.set(words.text("hosts.login.running"));
    }

    void end() {
        busy.set("");
    }

    @FXML
    private void initialize() {
        sentence.setText(words.text("hosts.login.sentence", new HostWords(words).address(host)));
        running.managedProperty().bind(running.visibleProperty());
        running.visibleProperty().bind(busy.isNotEmpty());
    }
}
