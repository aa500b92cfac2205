package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snapdeck.listing.Fact;

/// What a cell shows can be looked for, exported and copied, not only seen.
final class ColumnsTest {
    private final Columns<String> columns = new Columns<>(Words.english());

    @Test
    void whatStandsBelowAStatusIsAFactOfItsOwn() {
        var status = columns.status(
                "column.status",
                _ -> Status.ofRow("available"),
                row -> row.isEmpty() ? Optional.empty() : Optional.of(new Hint(Tone.BAD, row)));

        assertThat(status.facts()).extracting(Fact::key).containsExactly("status", "remark");
        assertThat(status.facts().getLast().told("Missing on the host")).isEqualTo("Missing on the host");
        assertThat(status.shown("Missing on the host")).isEqualTo("Available\nMissing on the host");
        assertThat(status.shown("")).isEqualTo("Available");
    }

    @Test
    void ofACellOfTwoLinesBothAreShown() {
        var name = columns.twoLine("column.name", row -> row, row -> "below " + row);
        var use = columns.twoLine("column.used-by", row -> row, _ -> "", row -> "all of " + row);

        assertThat(name.shown("vol-1")).isEqualTo("vol-1\nbelow vol-1");
        assertThat(name.telling(Fact.text("id", _ -> "17")).shown("vol-1")).isEqualTo("vol-1\nbelow vol-1");
        assertThat(use.shown("vol-1")).isEqualTo("vol-1");
        assertThat(columns.text("column.pool", row -> row).shown("vg0")).isEqualTo("vg0");
    }
}
