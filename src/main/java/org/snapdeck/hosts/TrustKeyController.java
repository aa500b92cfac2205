package org.snapdeck.hosts;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.snapdeck.fx.Banner;
import org.snapdeck.fx.CommandBlock;
import org.snapdeck.fx.DetailsGrid;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.Tone;
import org.snapdeck.fx.Words;
import org.snapdeck.ssh.Acquaintance;
import org.snapdeck.ssh.HostKey;
import org.snapdeck.ssh.UnknownHostKey;

/// Shows a key that nobody has compared yet, and how to compare it.
final class TrustKeyController {
    private final UnknownHostKey failure;
    private final Acquaintance known;
    private final Words words;

    @FXML
    private Label sentence;

    @FXML
    private StackPane key;

    @FXML
    private StackPane acquaintance;

    @FXML
    private StackPane command;

    /// @param known what OpenSSH on this machine says of it
    TrustKeyController(UnknownHostKey failure, Acquaintance known, Words words) {
        this.failure = failure;
        this.known = known;
        this.words = words;
    }

    @FXML
    private void initialize() {
        sentence.setText(words.text("hosts.trust.sentence", failure.address().toString()));
        key.getChildren()
                .setAll(new DetailsGrid(words)
                        .addCode("hosts.key.type", failure.key().type())
                        .addCode("hosts.key.fingerprint", failure.key().fingerprint()));
        acquaintance.managedProperty().bind(Bindings.isNotEmpty(acquaintance.getChildren()));
        told().ifPresent(banner -> acquaintance.getChildren().setAll(banner));
        command.getChildren()
                .setAll(new CommandBlock(
                        RanCommand.planned(KeyCommands.show(failure.key().type())), words));
    }

    /// What OpenSSH knows, in one sentence; nothing if it has never seen the host.
    private Optional<Banner> told() {
        return switch (known) {
            case Acquaintance.None _ -> Optional.empty();
            case Acquaintance.SameKey(var file, var line) -> banner(Tone.GOOD, "hosts.trust.same", file, line);
            case Acquaintance.OtherKey(var file, var line, var other) ->
                banner(Tone.BAD, "hosts.trust.other", file, line, other.fingerprint());
            case Acquaintance.OtherTypes(var file, var keys) ->
                banner(
                        Tone.WARNING,
                        "hosts.trust.other-types",
                        file,
                        String.join(", ", keys.stream().map(HostKey::type).toList()));
            case Acquaintance.RevokedKey(var file, var line) -> banner(Tone.BAD, "hosts.trust.revoked", file, line);
            case Acquaintance.Authority(var file, var line) ->
                banner(Tone.WARNING, "hosts.trust.authority", file, line);
        };
    }

    private Optional<Banner> banner(Tone tone, String key, Path file, Object... more) {
        var arguments =
                Stream.concat(Stream.of(file.toString()), Stream.of(more).map(String::valueOf));
        return Optional.of(new Banner(tone, Problem.of(words.text(key, arguments.toArray())), words));
    }
}
