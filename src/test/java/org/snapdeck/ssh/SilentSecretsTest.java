package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// With every log open as far as it goes, and every way to fail gone, no secret is written anywhere.
class SilentSecretsTest {

    private static final String CANARY = "kanarienvogel-4711";

    @TempDir
    private Path folder;

    private final Listener listener = new Listener();
    private final Logger ours = (Logger) LoggerFactory.getLogger("org.snapdeck");
    private final List<String> said = new ArrayList<>();
    private LoopbackHost host;

    @BeforeEach
    void start() {
        listener.start();
        ours.setAdditive(false);
        ours.setLevel(Level.TRACE);
        ours.addAppender(listener);
        host = new LoopbackHost(LoopbackHost.usualKey()).start();
    }

    @AfterEach
    void stop() {
        ours.detachAppender(listener);
        ours.setLevel(null);
        ours.setAdditive(true);
        host.close();
    }

    @Test
    void aSecretAppearsInNoLogAndNoException() {
        logIn(password());
        host.acceptDialogue("Password: ");
        logIn(password());
        host.acceptDialogue("Password: ", "Code: ");
        logIn(password());
        var key = ClientKey.USUAL.writtenTo(folder.resolve("key"), CANARY);
        host.acceptKey(ClientKey.USUAL.publicPart());
        assertThat(logIn(new KeyFileLogin(key, Secret.of(CANARY.toCharArray()))))
                .isTrue();
        host.acceptKey(ClientKey.ed25519().publicPart());
        logIn(new KeyFileLogin(key, Secret.of(CANARY.toCharArray())));
        logIn(new KeyFileLogin(key, Secret.of((CANARY + "x").toCharArray())));
        host.stop();
        logIn(password());

        assertThat(said).hasSize(6);
        said.addAll(listener.lines());
        assertThat(said).anyMatch(line -> line.contains("Authentication succeeded"));
        for (var form : forms(CANARY)) {
            assertThat(said).noneMatch(line -> line.contains(form));
        }
    }

    private boolean logIn(Login login) {
        try (var shell = new SshShell(host.address(), login, host.knownIn(folder))) {
            shell.run(Scripts.greeting());
            return true;
        } catch (RemoteFailure failure) {
            var text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text));
            said.add(text.toString());
            return false;
        }
    }

    private static PasswordLogin password() {
        return new PasswordLogin(Secret.of(CANARY.toCharArray()));
    }

    private static List<String> forms(String secret) {
        var bytes = secret.getBytes(StandardCharsets.UTF_8);
        return List.of(
                secret,
                new StringBuilder(secret).reverse().toString(),
                Base64.getEncoder().withoutPadding().encodeToString(bytes),
                HexFormat.of().formatHex(bytes),
                Arrays.toString(bytes).replace("[", "").replace("]", ""));
    }

    private static final class Listener extends AppenderBase<ILoggingEvent> {

        private final List<String> lines = new ArrayList<>();

        @Override
        protected synchronized void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage() + " " + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }

        synchronized List<String> lines() {
            return List.copyOf(lines);
        }
    }
}
