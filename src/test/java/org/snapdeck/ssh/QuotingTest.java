package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "'",
                "''",
                "\\",
                "\\'",
                "'\\''",
                "$(touch /tmp/x)",
                "`id`",
                "${HOME}",
                "a;b|c&d<e>f",
                "*?[a]{b,c}~",
                "-rf",
                "line\nline\n",
                "\t\r\u0001\u007f",
                "!event",
                "#comment",
                "名前 \u202e"
            })
    void aShellReadsBackWhatWasQuoted(String word) {
        var input = "printf '%s.' " + Quoting.quote(word) + "\n";

        assertThat(LocalSh.fed(input.getBytes(StandardCharsets.UTF_8))).isEqualTo(word + ".");
    }

    @Test
    void everyAsciiCharacterIsReadBack() {
        var word = new StringBuilder();
        for (var character = 1; character < 128; character++) {
            word.append((char) character).append('\'');
        }
        var input = "printf '%s.' " + Quoting.quote(word.toString()) + "\n";

        assertThat(LocalSh.fed(input.getBytes(StandardCharsets.UTF_8))).isEqualTo(word + ".");
    }

    @Test
    void nulIsRefused() {
        assertThatThrownBy(() -> Quoting.quote("a\0b")).isInstanceOf(IllegalArgumentException.class);
    }
}
