package org.snapdeck.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FilterTest {
    private static final List<Disk> ALL = List.of(
            Disk.named("web-1").noted("the shop's pages").filled(12.5).aged(Duration.ofHours(3)),
            Disk.named("db").noted("订单数据库 主").in("error").filled(80).aged(Duration.ofDays(9)),
            Disk.named("iqn.2026:disk").noted("-old -size"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "                        | web-1 db iqn",
                "WEB                     | web-1",
                "shop web                | web-1",
                "shop db                 | ",
                "数据库                  | db",
                "数据库 主               | db",
                "ｗｅｂ－１              | web-1",
                "\"shop's pages\"        | web-1",
                "\"pages shop's\"        | ",
                "“shop's pages”          | web-1",
                "-web                    | db iqn",
                "-web -db                | iqn",
                "\"-old\"                | iqn",
                "-                       | web-1 iqn",
                "status:error            | db",
                "STATUS:Error            | db",
                "status：error           | db",
                "status:in-use           | web-1 iqn",
                "status:inuse            | web-1 iqn",
                "status:\"in use\"       | web-1 iqn",
                "-status:error           | web-1 iqn",
                "name:shop               | ",
                "note:shop               | web-1",
                "name:=db                | db",
                "name:=d                 | ",
                "size:10g                | web-1 db iqn",
                "size:10                 | web-1 db iqn",
                "size:\"10 gib\"         | web-1 db iqn",
                "size:10240m             | web-1 db iqn",
                "size:1                  | ",
                "size:0                  | ",
                "size:1g                 | ",
                "size:110g               | ",
                "-size:1g                | web-1 db iqn",
                "fill:12.5               | web-1",
                "fill:8                  | ",
                "fill:80%                | db",
                "created:ago             | web-1 db iqn",
                "bootable:yes            | ",
                "bootable:false          | web-1 db iqn",
                "status:                 | web-1 db iqn",
                "size:>                  | web-1 db iqn",
                "size:>9.5G              | web-1 db iqn",
                "size:>9.5               | web-1 db iqn",
                "size:>10                | ",
                "size:>10737418239b      | web-1 db iqn",
                "size:>10G               | ",
                "size:>=10gib            | web-1 db iqn",
                "size:<=10GB             | web-1 db iqn",
                "size:=10737418240b      | web-1 db iqn",
                "size:<1T size:>1M       | web-1 db iqn",
                "fill:>12                | web-1 db",
                "fill:>=80%              | db",
                "fill:<80                | web-1",
                "-fill:<80               | db iqn",
                "created:<1d             | web-1",
                "created:>1d             | db",
                "created:>1w status:error| db",
                "created:＞1w            | db",
                "created:<180m           | ",
                "created:<=180min        | web-1",
                "iqn.2026:disk           | iqn",
                "unknown:disk            | ",
                "2026:disk               | iqn",
                "note:\"主\"             | db",
            })
    void find(String typed, String names) {
        var filter = Filter.of(typed == null ? "" : typed, Disk.FACTS);

        var found = ALL.stream()
                .filter(disk -> filter.finds(disk, Disk.NOW))
                .map(disk -> disk.name().split("\\.")[0]);

        assertThat(String.join(" ", found.toList())).isEqualTo(names == null ? "" : names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "web",
                "status:",
                "size:>",
                "size:>1g",
                "size:1.",
                "size:1gi",
                "iqn.2026:x",
                "2026:x",
                ":x",
                "\"status",
                "-",
                "fill:<80%"
            })
    void areUnderstood(String typed) {
        assertThat(Filter.of(typed, Disk.FACTS).problems()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        var filter = Filter.of(
                "colour:red name:>x size:>many size:big -created:<2 created:2d created:=1w fill:<1g", Disk.FACTS);

        assertThat(filter.problems())
                .containsExactly(
                        new FilterProblem.UnknownKey("colour"),
                        new FilterProblem.NotComparable("name"),
                        new FilterProblem.BadMeasure("size", "many", Unit.BYTES),
                        new FilterProblem.BadMeasure("size", "big", Unit.BYTES),
                        new FilterProblem.BadMeasure("created", "2", Unit.TIME),
                        new FilterProblem.NeedsComparison("created", "2d"),
                        new FilterProblem.NeedsComparison("created", "1w"),
                        new FilterProblem.BadMeasure("fill", "1g", Unit.PERCENT));
    }

    @Test
    void aRoundedSizeIsFoundAsItIsShown() {
        var shown = Fact.<Long>bytes("size", bytes -> bytes, _ -> "1.46 GiB");
        var bytes = 1_568_669_696L;

        assertThat(bytes).isNotEqualTo(146 * (1L << 30) / 100);
        assertThat(Filter.of("size:1.46", List.of(shown)).finds(bytes, Disk.NOW))
                .isTrue();
        assertThat(Filter.of("size:1.461", List.of(shown)).finds(bytes, Disk.NOW))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"size:>many", "-size:big", "-created:2d", "-size:>many", "name:>x", "-created:<soon"})
    void whatIsNotUnderstoodFindsNothing(String typed) {
        var filter = Filter.of(typed, Disk.FACTS);

        assertThat(ALL).noneMatch(disk -> filter.finds(disk, Disk.NOW));
    }
}
