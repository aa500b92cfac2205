package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteScriptTest {

    private static final Nonce NONCE = Nonce.random();

    @TempDir
    private Path folder;

    @Test
    void thePayloadIsOneCommandThatHandsOverNonceRightsAndArguments() {
        var script = script("printf '%s|' \"$0\" \"$@\"", "it's", "", "$(id)");

        assertThat(fed(script.payload(NONCE, "sudo -n")))
                .isEqualTo("snapdeck-test|" + NONCE.text() + "|sudo -n|it's||$(id)|");
    }

    @Test
    void aPayloadCutAnywhereDoesNothingOrAll() throws IOException {
        // The files' place stands in the body, so that a run with half of the arguments is seen too.
        var script = script(
                """
                # It's a body with quotes, "both" kinds, and more than one line.
                cd %s
                : >first
                if true; then
                    : >second
                fi
                [ "$*" = "NONCE  one it's three" ] && : >third
                """.formatted(Quoting.quote(folder.toString())).replace("NONCE", NONCE.text()), "one", "it's", "three");
        var payload = script.payload(NONCE, "");

        var whole = 0;
        for (var cut = 0; cut <= payload.length; cut++) {
            fed(Arrays.copyOf(payload, cut));
            var made = made();
            assertThat(made)
                    .as("files after %d of %d bytes", cut, payload.length)
                    .isIn(0, 3);
            whole += made == 3 ? 1 : 0;
        }
        // All of it, or all but the line break at the end.
        assertThat(whole).isBetween(1, 2);
    }

    @Test
    void aScriptWithThePreludeCutSomewhereDoesNothing() throws IOException {
        var script = Scripts.of(": >" + Quoting.quote(folder.resolve("made").toString()) + "\n", "one", "two");
        var payload = script.payload(NONCE, "");

        for (var cut = 0; cut < payload.length - 2; cut += 89) {
            fed(Arrays.copyOf(payload, cut));
            assertThat(made())
                    .as("files after %d of %d bytes", cut, payload.length)
                    .isZero();
        }
        fed(payload);
        assertThat(made()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prelude", "report", "mutate", "settle", "display", "probe"})
    void eachScriptOfOursIsThere(String name) {
        assertThat(RemoteScript.of(name, Duration.ofSeconds(1), List.of()).name())
                .isEqualTo("snapdeck-" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\0b"})
    void anArgumentIsOneLine(String argument) {
        assertThatThrownBy(() -> script("true", argument)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource
    void whatCanNotRunIsRefused(String name, String body, Duration limit) {
        assertThatThrownBy(() -> new RemoteScript(name, body, List.of(), limit))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Arguments> whatCanNotRunIsRefused() {
        var second = Duration.ofSeconds(1);
        return Stream.of(
                Arguments.of("", "true", second),
                Arguments.of("-x", "true", second),
                Arguments.of("two words", "true", second),
                Arguments.of("name", "a\0b", second),
                Arguments.of("name", "é".repeat(65_536), second),
                Arguments.of("name", "true", Duration.ZERO));
    }

    private static RemoteScript script(String body, String... arguments) {
        return new RemoteScript("snapdeck-test", body, List.of(arguments), Duration.ofMinutes(1));
    }

    private static String fed(byte[] payload) {
        return LocalSh.fed(payload, "snapdeck-awaits-script");
    }

    /// How many files were made since the last look.
    private int made() throws IOException {
        try (var files = Files.list(folder)) {
            var all = files.toList();
            for (var file : all) {
                Files.delete(file);
            }
            return all.size();
        }
    }
}
