package org.snapdeck.hosts;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.Field;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.Station;
import org.snapdeck.ssh.Secret;

/// Asks for a password or a passphrase.
final class SecretController {
    private final Station station;
    private final RememberViewModel remember;
    private final Words words;
    private Runnable forgetting = () -> {};

    @FXML
    private Label sentence;

    @FXML
    private Field field;

    @FXML
    private PasswordField secret;

    @FXML
    private VBox rememberPlace;

    SecretController(Station station, RememberViewModel remember, Words words) {
        this.station = station;
        this.remember = remember;
        this.words = words;
    }

    @FXML
    private void initialize() {
        var password = station.login() == LoginKind.PASSWORD;
        var address = station.target().toString();
        sentence.setText(
                password
                        ? words.text("hosts.secret.password", address)
                        : words.text(
                                "hosts.secret.passphrase",
                                station.keyFile().map(Object::toString).orElse("?"),
                                address));
        field.setLabel(words.text(password ? "hosts.password" : "hosts.passphrase"));
        field.setHint(words.text("hosts.secret-hint"));
        rememberPlace.getChildren().setAll(new RememberCell(remember, () -> forgetting.run()));
    }

    void whenForgetting(Runnable handler) {
        forgetting = handler;
    }

    Node first() {
        return secret;
    }

    Secret typed() {
        return Secret.of(secret.getText().toCharArray());
    }

    void forget() {
        secret.clear();
    }
}
