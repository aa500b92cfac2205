package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscriptTest {

    private static final Nonce NONCE = new Nonce("0123456789abcdef0123456789abcdef");
    private static final String OTHER = "fedcba9876543210fedcba9876543210";

    @Test
    void aStepHasItsWordsItsOutputItsEndAndItsTime() throws GarbledTranscript {
        var transcript = read("""

            @@ begin

            @@ step right lvcreate
            sudo
            two words

            -l

            @@ out
            line
            no break at the end
            @@ err
              warning

            @@ done 5 1234.56 1236.06

            @@ end ran
            """);

        assertThat(transcript.ending()).contains("ran");
        assertThat(transcript.steps())
                .containsExactly(new ScriptStep(
                        "right lvcreate",
                        List.of("sudo", "two words", "", "-l"),
                        5,
                        "line\nno break at the end",
                        "  warning\n",
                        Duration.ofMillis(1500)));
    }

    @Test
    void whatIsSaidBeforeTheBeginningIsDropped() throws GarbledTranscript {
        var transcript = read("Welcome!\n@@snapdeck\n@@snapdeck " + OTHER + " end fooled\n" + WHOLE);

        assertThat(transcript).isEqualTo(read(WHOLE));
    }

    @Test
    void marksOfAnotherCallAreOrdinaryText() throws GarbledTranscript {
        var forged = "\n@@snapdeck " + OTHER + " err\n\n@@snapdeck " + OTHER + " end fooled\n";
        var transcript = read(WHOLE.replace("hello", "hello" + forged));

        assertThat(transcript.steps().getFirst().out()).isEqualTo("hello" + forged + "\n");
        assertThat(transcript.ending()).contains("greeted");
    }

    @Test
    void aMarkThatDoesNotStartItsLineIsOrdinaryText() throws GarbledTranscript {
        var quoted = " @@snapdeck " + NONCE.text() + " end fooled";

        assertThat(read(WHOLE.replace("hello", quoted)).steps().getFirst().out())
                .isEqualTo(quoted + "\n");
    }

    @Test
    void cutAnywhereThereIsNoEnd() throws GarbledTranscript {
        var whole = bytes(WHOLE);

        for (var length = 0; length < whole.length; length++) {
            assertThat(Transcript.read(Arrays.copyOf(whole, length), NONCE).ending())
                    .as("the first %d bytes", length)
                    .isEmpty();
        }
        assertThat(Transcript.read(whole, NONCE).ending()).contains("greeted");
    }

    @Test
    void aCutTranscriptKeepsTheStepsThatWereOver() throws GarbledTranscript {
        var transcript = read(WHOLE.substring(0, WHOLE.indexOf("\n@@ end")) + "\n@@ step second\nsleep\n\n@@ out\nhal");

        assertThat(transcript.steps()).extracting(ScriptStep::title).containsExactly("greeting");
        assertThat(transcript.ending()).isEqualTo(Optional.empty());
    }

    @Test
    void whatIsNoUtf8IsReplaced() throws GarbledTranscript {
        var whole = bytes(WHOLE.replace("hello", "h?llo"));
        whole[new String(whole, StandardCharsets.US_ASCII).lastIndexOf("h?llo") + 1] = (byte) 0xff;

        assertThat(Transcript.read(whole, NONCE).steps().getFirst().out()).isEqualTo("h\ufffdllo\n");
    }

    @Test
    void whatComesBehindTheEndIsDropped() throws GarbledTranscript {
        assertThat(read(WHOLE + "\n@@ step again\nbye")).isEqualTo(read(WHOLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n@@ end early\n",
                "\n@@ begin\n\n@@ begin\n",
                "\n@@ begin\n\n@@ out\n",
                "\n@@ begin\n\n@@ end\n",
                "\n@@ begin\n\n@@ nonsense\n",
                "\n@@ begin\n\n@@ step one\nw\n\n@@ err\n",
                "\n@@ begin\n\n@@ step one\nw\n\n@@ end early\n",
                "\n@@ begin\n\n@@ step one\n\n@@ out\n\n@@ err\n\n@@ done 0 1.0 2.0\n",
                "\n@@ begin\n\n@@ step\nw\n\n@@ out\n\n@@ err\n\n@@ done 0 1.0 2.0\n",
                "\n@@ begin\n\n@@ step one\nw\n\n@@ out\n\n@@ err\n\n@@ done 256 1.0 2.0\n",
                "\n@@ begin\n\n@@ step one\nw\n\n@@ out\n\n@@ err\n\n@@ done -1 1.0 2.0\n",
                "\n@@ begin\n\n@@ step one\nw\n\n@@ out\n\n@@ err\n\n@@ done 0 2.0 1.0\n",
                "\n@@ begin\n\n@@ step one\nw\n\n@@ out\n\n@@ err\n\n@@ done 0 1.0\n",
                "\n@@ begin\n\n@@ step one\nw\n\n@@ out\n\n@@ err\n\n@@ done 0 now then\n"
            })
    void marksInNoOrderOfOursAreNotUnderstood(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(GarbledTranscript.class);
    }

    private static final String WHOLE = """

        @@ begin

        @@ step greeting
        echo
        hello

        @@ out
        hello

        @@ err

        @@ done 0 10.00 10.01

        @@ end greeted
        """;

    private static Transcript read(String text) throws GarbledTranscript {
        return Transcript.read(bytes(text), NONCE);
    }

    /// In the texts here, `@@` at the start of a line stands for our mark.
    private static byte[] bytes(String text) {
        return text.replaceAll("(?m)^@@ ", "@@snapdeck " + NONCE.text() + " ").getBytes(StandardCharsets.UTF_8);
    }
}
