package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.lvm.ByteSize;

final class WordsTest {
    private final Words words = Words.english();

    @Test
    void bytesThatTheJournalKeptAsTextAreToldInUnits() {
        var sentence = words.text("reason.no-space", List.of("2157969408", "1288490188"));

        assertThat(sentence).contains("has 1.19 GiB free and 2 GiB are needed");
    }

    @Test
    void aRefusalTellsSizesInUnits() {
        var refused = Verdict.refusal("rule.space", "vg-demo", ByteSize.ofGib(2), new ByteSize(512L << 20));

        assertThat(words.refusal(refused)).contains("vg-demo has 512 MiB free and 2 GiB are needed");
    }

    @Test
    void oneAndManyHaveTheirOwnWords() {
        assertThat(words.refusal(Verdict.refusal("rule.host.has-volumes", "lab-1", 1L)))
                .startsWith("A volume of Snapdeck lives on lab-1");
        assertThat(words.refusal(Verdict.refusal("rule.host.has-volumes", "lab-1", 3L)))
                .startsWith("3 volumes of Snapdeck live on lab-1");
    }
}
