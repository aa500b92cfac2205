package org.snapdeck.hosts;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.snapdeck.fx.CommandBlock;
import org.snapdeck.fx.DetailsGrid;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.Words;
import org.snapdeck.ssh.ChangedHostKey;

/// Shows the key that was known and the other one that a host shows now. There is no button to take the new one.
final class ChangedKeyController {
    private final ChangedHostKey failure;
    private final Words words;

    @FXML
    private Label sentence;

    @FXML
    private StackPane keys;

    @FXML
    private StackPane compare;

    @FXML
    private StackPane forget;

    ChangedKeyController(ChangedHostKey failure, Words words) {
        this.failure = failure;
        this.words = words;
    }

    @FXML
    private void initialize() {
        sentence.setText(words.text("hosts.changed.sentence", failure.address().toString()));
        var grid = new DetailsGrid(words);
        grid.section("hosts.key.known");
        failure.known().forEach(known -> grid.addCode("hosts.key.fingerprint", known.toString()));
        grid.section("hosts.key.shown")
                .addCode("hosts.key.fingerprint", failure.shown().toString());
        keys.getChildren().setAll(grid);
        show(compare, KeyCommands.show(failure.shown().type()));
        show(forget, KeyCommands.forget(failure.name(), failure.file()));
    }

    private void show(StackPane place, String command) {
        place.getChildren().setAll(new CommandBlock(RanCommand.planned(command), words));
    }
}
