package org.snapdeck.hosts;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.snapdeck.fx.Field;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.ssh.SshEntry;

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

    @FXML
    private Field entryField;

    @FXML
    private ComboBox<String> entry;

    @FXML
    private Field jumpsField;

    @FXML
    private TextField jumps;

    @FXML
    private VBox jumpLogins;

    private Consumer<String> picked = _ -> {};

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
        LoginKindCell.fill(login, words);
        login.valueProperty().bindBidirectional(model.loginProperty());
        rememberPlace.getChildren().setAll(new RememberCell(model.remember(), () -> forgetting.run()));
        explain();
        model.loginProperty().subscribe(this::followLogin);
        jumps.textProperty().bindBidirectional(model.jumps().textProperty());
        jumpsField
                .problemProperty()
                .bind(Bindings.createStringBinding(
                        () -> words.reason(model.jumps().explain()),
                        model.jumps().inputsProperty()));
        show(jumpLogins, false);
        model.jumps().jumpsProperty().subscribe(this::showJumps);
        show(entryField, false);
        entry.valueProperty().subscribe(this::fill);
    }

    private void showJumps(List<JumpsViewModel.Jump> typed) {
        jumpLogins
                .getChildren()
                .setAll(typed.stream().map(jump -> new JumpCell(jump, words)).toList());
        show(jumpLogins, !typed.isEmpty());
    }

    /// The entries of OpenSSH's configuration, if there are any.
    ///
    /// @param taken told which one was picked
    void offer(List<String> entries, Consumer<String> taken) {
        picked = taken;
        entry.getItems().setAll(entries);
        show(entryField, !entries.isEmpty());
    }

    private void fill(String alias) {
        if (alias != null) {
            picked.accept(alias);
        }
    }

    /// What OpenSSH's configuration says, in fields; or why it can't be used.
    void take(String alias, SshEntry found) {
        model.fill(alias, found);
        entryField.problemProperty().set("");
    }

    /// What was typed stays.
    void refuseEntry(String why) {
        entryField.problemProperty().set(why);
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
        var hasSecret = kind == LoginKind.KEY_FILE || kind == LoginKind.PASSWORD;
        show(secretField, hasSecret);
        show(rememberPlace, hasSecret);
        secretField.setLabel(words.text(kind == LoginKind.PASSWORD ? "hosts.password" : "hosts.passphrase"));
        secretField.setHint(words.text(model.isNew() ? "hosts.secret-hint" : "hosts.secret-hint-edit"));
    }

    private static void show(Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
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
