package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.keyring.Keyring;
import org.snapdeck.keyring.KeyringEntry;
import org.snapdeck.keyring.KeyringFailure;
import org.snapdeck.keyring.SecretServiceInBox;
import org.snapdeck.ssh.HostAddress;

/// A password that a real gnome-keyring remembers from one start of the console to the next, through the window.
@Tag("keyring")
final class RealKeyringStoryTest {
    private static final List<Charset> CODES = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE);

    @TempDir
    private Path data;

    @TempDir
    private Path home;

    @Test
    void aPasswordIsInTheKeyringAndInNoFileOfOurs() throws Exception {
        KeyringEntry entry;
        String password;
        try (var box = new SecretServiceInBox(home).unlocked()) {
            try (var console = open(box.keyring())) {
                entry = new KeyringEntry(
                        new HostAddress(
                                "127.0.0.1",
                                console.demo().port(),
                                console.demo().user()),
                        Optional.empty());
                password = console.demo().password();
                addHost(console);
                console.until("it is saved", () -> holds(box.keyring(), entry));
            }
            try (var console = open(box.keyring())) {
                console.row("again").shows("Answers");
            }
        }
        assertThat(ourFiles())
                .isNotEmpty()
                .allSatisfy(file ->
                        assertThat(contains(file, password)).as(file.toString()).isFalse());
        assertThat(ourFiles())
                .as("where text can be found")
                .anySatisfy(file -> assertThat(contains(file, "again")).isTrue());
        try (var locked = new SecretServiceInBox(home).asItWasLeft();
                var console = open(locked.keyring())) {
            console.row("again").shows("Locked");
        }
    }

    private OpenConsole open(Keyring keyring) throws Exception {
        var console = OpenConsole.on(data, keyring);
        console.goTo("hosts");
        console.row("demo-storage").shows("Answers");
        return console;
    }

    private static void addHost(OpenConsole console) {
        console.at("#add-host").click();
        console.at("#host-address").type("127.0.0.1");
        console.at("#host-port").type(Integer.toString(console.demo().port()));
        console.at("#host-name").type("again");
        console.at("#host-user").type(console.demo().user());
        console.at("#host-login").click();
        console.at(".combo-box-popup").option("Password").click();
        console.at("#host-secret").type(console.demo().password());
        console.at("#remember").click();
        console.at("#submit").click();
        console.row("again").shows("Answers");
    }

    private static boolean holds(Keyring keyring, KeyringEntry entry) {
        try {
            return keyring.holds(entry);
        } catch (KeyringFailure failure) {
            throw new AssertionError(failure);
        }
    }

    /// All but the demo host's own, which knows the password that it accepts.
    private List<Path> ourFiles() throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(data.resolve("demo")))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) throws IOException {
        var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return CODES.stream()
                .map(code -> new String(text.getBytes(code), StandardCharsets.ISO_8859_1))
                .anyMatch(content::contains);
    }
}
