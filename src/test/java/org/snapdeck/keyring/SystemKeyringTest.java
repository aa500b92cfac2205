package org.snapdeck.keyring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class SystemKeyringTest {
    @TempDir
    private Path folder;

    @Test
    void linuxWithoutASessionBusHasNone() {
        assertThat(SystemKeyring.of("Linux", Map.of())).isEmpty();
        assertThat(SystemKeyring.of("Linux", Map.of("XDG_RUNTIME_DIR", folder.toString())))
                .isEmpty();
    }

    @Test
    void theBusOfTheDesktopIsAsked() throws Exception {
        Files.createFile(folder.resolve("bus"));

        assertThat(SystemKeyring.of("Linux", Map.of("XDG_RUNTIME_DIR", folder.toString())))
                .containsInstanceOf(SecretServiceKeyring.class);
        assertThat(SystemKeyring.of("Linux", Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")))
                .containsInstanceOf(SecretServiceKeyring.class);
    }

    @Test
    void theOthersHaveTheirOwn() {
        assertThat(SystemKeyring.of("Windows 11", Map.of())).containsInstanceOf(VendorKeyring.class);
        assertThat(SystemKeyring.of("Mac OS X", Map.of())).containsInstanceOf(VendorKeyring.class);
    }

    /// Which also proves that the library does without the parts that are left out of the build.
    @Test
    @EnabledOnOs(OS.LINUX)
    void theKeyringOfAnotherSystemIsNotThere() {
        for (var kind : new KeyringState[] {KeyringState.KEYCHAIN, KeyringState.CREDENTIAL_MANAGER}) {
            assertThat(new VendorKeyring(kind).state()).isEqualTo(KeyringState.NO_SERVICE);
        }
    }

    /// What the library would write down of a call is the secret itself.
    @Test
    void theBusWritesNoLogInTheConsole() throws JoranException {
        var context = new LoggerContext();
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(SystemKeyring.class.getResource("/logback.xml"));

        assertThat(context.getLogger("org.freedesktop.dbus.connections").getEffectiveLevel())
                .isEqualTo(Level.OFF);
    }
}
