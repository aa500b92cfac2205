package org.snapdeck.hosts;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.snapdeck.fx.Field;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.LoginKind;

/// Binds the fields of a host to the view-model.
final class HostFormController {
    private final HostFormViewModel model;
    private final Words words;
    private final HostWords told;

    @FXML
    private Field addressField;

    @FXML
    private TextField address;

    @FXML
    private Field portField;

    @FXML
    private TextField port;

    @FXML
    private Field nameField;

    @FXML
    private TextField name;

    @FXML
    private Field userField;

    @FXML
    private TextField user;

    @FXML
    private ComboBox<LoginKind> login;

    @FXML
    private Field loginField;

    @FXML
    private Field keyFileField;

    @FXML
    private TextField keyFile;

    @FXML
    private Field secretField;

    @FXML
    private PasswordField secret;

    @FXML
    private VBox rememberPlace;

    private Runnable forgetting = () -> {};

    HostFormController(HostFormViewModel model, Words words) {
        this.model = model;
        this.words = words;
        this.told = new HostWords(words);
    }

    @FXML
    private void initialize() {
        name.textProperty().bindBidirectional(model.nameProperty());
        address.textProperty().bindBidirectional(model.addressProperty());
        port.textProperty().bindBidirectional(model.portProperty());
        user.textProperty().bindBidirectional(model.userProperty());
        keyFile.textProperty().bindBidirectional(model.keyFileProperty());
        secret.textProperty().bindBidirectional(model.secretProperty());
        name.promptTextProperty().bind(model.addressProperty());
        login.getItems().setAll(LoginKind.values());
        login.setConverter(loginNames());
        login.valueProperty().bindBidirectional(model.loginProperty());
        rememberPlace.getChildren().setAll(new RememberCell(model.remember(), () -> forgetting.run()));
        explain();
        model.loginProperty().subscribe(this::followLogin);
    }

    private void explain() {
        nameField.problemProperty().bind(model.explained(HostInput::explainName));
        addressField.problemProperty().bind(model.explained(HostInput::explainAddress));
        portField.problemProperty().bind(model.explained(HostInput::explainPort));
        userField.problemProperty().bind(model.explained(HostInput::explainUser));
        keyFileField.problemProperty().bind(model.explained(HostInput::explainKeyFile));
        loginField
                .hintProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.text("hosts.login-hint."
                                + told.word(model.loginProperty().get())),
                        model.loginProperty()));
    }

    private void followLogin(LoginKind kind) {
        show(keyFileField, kind == LoginKind.KEY_FILE);
        show(secretField, kind != LoginKind.AGENT);
        show(rememberPlace, kind != LoginKind.AGENT);
        secretField.setLabel(words.text(kind == LoginKind.PASSWORD ? "hosts.password" : "hosts.passphrase"));
        secretField.setHint(words.text(model.isNew() ? "hosts.secret-hint" : "hosts.secret-hint-edit"));
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private StringConverter<LoginKind> loginNames() {
        return new StringConverter<>() {
            @Override
            public String toString(LoginKind kind) {
                return told.login(kind);
            }

            @Override
            public LoginKind fromString(String text) {
                throw new UnsupportedOperationException("nobody types a kind of login");
            }
        };
    }

    @FXML
    private void chooseKeyFile() {
        var chooser = new FileChooser();
        chooser.setTitle(words.text("hosts.choose-key-file"));
        var keys = Path.of(System.getProperty("user.home"), ".ssh").toFile();
        chooser.setInitialDirectory(keys.isDirectory() ? keys : new File(System.getProperty("user.home")));
        Optional.ofNullable(chooser.showOpenDialog(keyFile.getScene().getWindow()))
                .ifPresent(file -> keyFile.setText(file.getPath()));
    }

    void whenForgetting(Runnable handler) {
        forgetting = handler;
    }

    Node first() {
        return address;
    }
}
