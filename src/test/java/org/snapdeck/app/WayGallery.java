package org.snapdeck.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.fx.Theme;

/// Pictures of how a host behind a jump host is added, for people to look at: `mvn test -Dtest=WayGallery` writes them
/// to `target/pictures`. It is no test, and does not run with the tests.
final class WayGallery {
    @TempDir
    private Path data;

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1000, 700"})
    void paint(Theme theme, int width, int height) throws Exception {
        try (var jump = new JumpServer();
                var console = OpenConsole.on(data)) {
            var painter = new Painter(console.stage(), theme, width, height);
            prepare(console, jump);
            console.goTo("hosts");
            console.at("#add-host").click();
            console.at("#host-entry").isShown();
            painter.paint("way-form");
            pick(console, "by-program");
            console.at("#add-host-dialog").shows("runs none");
            painter.paint("way-refused");
            pick(console, "lab");
            console.at(".jump-login").isShown();
            painter.paint("way-filled");
            console.at(".jump-login").click();
            painter.paint("way-jumps");
            console.at(".combo-box-popup").option("Key file").click();
            console.at("#test-connection").click();
            console.at("#remedy").isShown();
            painter.paint("way-tested");
            console.at("#remedy").click();
            console.at("#trust-key-dialog").isShown();
            painter.paint("way-trust-other");
            console.at("#trust-key").click();
            console.at("#test-connection-dialog").shows("let us through");
            console.at("#remedy").click();
            console.at("#trust-key-dialog").isShown();
            painter.paint("way-trust");
            console.at("#trust-key").click();
            console.at("#test-connection-dialog").shows("the one that was trusted");
            painter.paint("way-good");
            console.at("#test-connection-dialog").text("Close").click();
            console.at(".jump-login").click();
            console.at(".combo-box-popup").option("Questions of the host").click();
            console.at("#submit").click();
            console.at("#answers-dialog").isShown();
            painter.paint("way-answers");
            console.at("#answer-1").type(JumpServer.ANSWER);
            console.at("#answers-dialog").at("#submit").click();
            console.row("lab").shows("Answers");
            painter.paint("way-hosts");
        }
    }

    private void prepare(OpenConsole console, JumpServer jump) throws Exception {
        var folder = Files.createDirectories(data.resolve("home/.ssh"));
        var key = console.demo().privateKey();
        Files.writeString(folder.resolve("config"), """
            Host lab
                HostName localhost
                Port %d
                User %s
                ProxyJump carol@gate
            Host gate
                HostName localhost
                Port %d
            Host by-program
                ProxyCommand nc %%h %%p
            Host *
                IdentityFile %s
            """.formatted(
                        console.demo().port(), console.demo().user(), jump.port(), key));
        Files.writeString(
                folder.resolve("known_hosts"),
                "[localhost]:%d ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ0Hn2mZb5t5kzQ0k7b7uM8uJt0VYpVh8Xo9xPzjM3mA%n"
                        .formatted(jump.port()));
    }

    private static void pick(OpenConsole console, String entry) {
        console.at("#host-entry").click();
        console.at(".combo-box-popup").option(entry).click();
    }
}
