package org.snapdeck.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionsTest {
    private final Suggestions<Disk> suggestions = new Suggestions<>(
            Disk.FACTS,
            () -> List.of(Disk.named("web"), Disk.named("web data").in("error"), Disk.named("db"), Disk.named("db")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "s                | status: size:",
                "S                | status: size:",
                "web s            | status: size:",
                "-s               | status: size:",
                "x                | ",
                "web              | ",
                "status:          | status:error status:in-use",
                "status:err       | status:error",
                "-status:         | status:error status:in-use",
                "status:error     | ",
                "name:            | name:db name:web name:\"web data\"",
                "name:\"web d     | name:\"web data\"",
                "size:            | ",
                "colour:          | ",
            })
    void offer(String typed, String shown) {
        assertThat(String.join(
                        " ",
                        suggestions.after(typed).stream().map(Suggestion::shown).toList()))
                .isEqualTo(shown == null ? "" : shown);
    }

    @Test
    void whatIsTakenReplacesTheLastPartOnly() {
        assertThat(suggestions.after("web -sta").getFirst().text()).isEqualTo("web -status:");
        assertThat(suggestions.after("web status:e").getFirst().text()).isEqualTo("web status:error ");
    }

    @Test
    void afterASpaceNothingIsOffered() {
        assertThat(suggestions.after("status: ")).isEmpty();
        assertThat(suggestions.after("")).isEmpty();
    }

    @Test
    void whoAsksIsShownAllKeys() {
        assertThat(suggestions.all("web"))
                .hasSize(Disk.FACTS.size())
                .first()
                .isEqualTo(new Suggestion("web name:", "name:", "name"));
    }
}
