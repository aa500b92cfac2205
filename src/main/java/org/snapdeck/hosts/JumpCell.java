package org.snapdeck.hosts;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.LoginKind;

/// How to log in to a jump host: a line of its own below the field that names them.
final class JumpCell extends HBox {
    JumpCell(JumpsViewModel.Jump jump, Words words) {
        var login = new ComboBox<LoginKind>();
        LoginKindCell.fill(login, words);
        login.valueProperty().bindBidirectional(jump.loginProperty());
        login.getStyleClass().add("jump-login");
        var keyFile = new TextField();
        keyFile.textProperty().bindBidirectional(jump.keyFileProperty());
        keyFile.setPromptText(words.text("hosts.key-file"));
        keyFile.visibleProperty().bind(jump.loginProperty().isEqualTo(LoginKind.KEY_FILE));
        keyFile.managedProperty().bind(keyFile.visibleProperty());
        keyFile.getStyleClass().add("jump-key-file");
        var name = new Label(words.text("hosts.jump-login", jump.text()));
        name.setLabelFor(login);
        name.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(keyFile, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("gap-8", "jump");
        getChildren().setAll(name, login, keyFile);
    }
}
