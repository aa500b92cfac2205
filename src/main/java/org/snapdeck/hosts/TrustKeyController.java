package org.snapdeck.hosts;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.snapdeck.fx.CommandBlock;
import org.snapdeck.fx.DetailsGrid;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.Words;
import org.snapdeck.ssh.UnknownHostKey;

/// Shows a key that nobody has compared yet, and how to compare it.
final class TrustKeyController {
    private final UnknownHostKey failure;
    private final Words words;

    @FXML
    private Label sentence;

    @FXML
    private StackPane key;

    @FXML
    private StackPane command;

    TrustKeyController(UnknownHostKey failure, Words words) {
        this.failure = failure;
        this.words = words;
    }

    @FXML
    private void initialize() {
        sentence.setText(words.text("hosts.trust.sentence", failure.address().toString()));
        key.getChildren()
                .setAll(new DetailsGrid(words)
                        .addCode("hosts.key.type", failure.key().type())
                        .addCode("hosts.key.fingerprint", failure.key().fingerprint()));
        command.getChildren()
                .setAll(new CommandBlock(
                        RanCommand.planned(KeyCommands.show(failure.key().type())), words));
    }
}
