package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class MetadataTest {
    @Test
    void aLineForEachKeyInOrder() {
        var text = """

            tier = gold
              empty=
            路径 = a = b
            """;
        var entries = Map.of("tier", "gold", "empty", "", "路径", "a = b");

        assertThat(Metadata.read(text)).isEqualTo(entries);
        assertThat(Metadata.text(entries)).isEqualTo("empty = \ntier = gold\n路径 = a = b");
        assertThat(Metadata.read(Metadata.text(entries))).isEqualTo(entries);
    }

    @Test
    void theLineIsNamedThatBreaksTheRule() {
        assertThat(Metadata.explain("a = 1\n\nb")).isEqualTo(Verdict.refused("rule.metadata.form", 3));
        assertThat(Metadata.explain(" = 1")).isEqualTo(Verdict.refused("rule.metadata.form", 1));
        assertThat(Metadata.explain("a = 1\na = 2")).isEqualTo(Verdict.refused("rule.metadata.twice", 2, "a"));
        assertThat(Metadata.explain("a = " + "x".repeat(256)))
                .isEqualTo(Verdict.refused("rule.metadata.too-long", 1, 255));
        assertThat(Metadata.explain("x".repeat(256) + " = 1"))
                .isEqualTo(Verdict.refused("rule.metadata.too-long", 1, 255));
        assertThatIllegalArgumentException().isThrownBy(() -> Metadata.read("b"));
    }
}
