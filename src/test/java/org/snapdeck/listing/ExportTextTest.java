package org.snapdeck.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExportTextTest {

    @Test
    void csvHasRawValuesWithTheirUnitsInTheHeader() {
        var rows = List.of(
                Disk.named("数据, \"主\"").noted("two\nlines").filled(12.5).aged(Duration.ofHours(3)),
                Disk.named("=cmd|'/c calc'!A1").in("error"));

        assertThat(ExportFormat.CSV.write(Disk.FACTS, rows))
                .isEqualTo("name,note,status,size_bytes,fill_percent,created_utc,bootable\r\n"
                        + "\"数据, \"\"主\"\"\",\"two\nlines\",in-use,10737418240,12.5,2026-11-21T17:00:00Z,false\r\n"
                        + "'=cmd|'/c calc'!A1,,error,10737418240,,,false\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "=1+1 | '=1+1",
                "+1   | '+1",
                "-1   | '-1",
                "@sum | '@sum",
                "＝1  | '＝1",
                "a=1  | a=1",
                "'x   | 'x",
            })
    void aTextThatLooksLikeAFormulaIsMadeHarmless(String text, String cell) {
        assertThat(ExportFormat.CSV.write(Disk.FACTS.subList(0, 1), List.of(Disk.named(text))))
                .isEqualTo("name\r\n" + cell + "\r\n");
    }

    @Test
    void aTabOrALineEndBeforeAFormulaIsNoWayIn() {
        assertThat(ExportFormat.CSV.write(Disk.FACTS.subList(0, 1), List.of(Disk.named("\t=1"), Disk.named("\n=1"))))
                .isEqualTo("name\r\n'\t=1\r\n\"'\n=1\"\r\n");
    }

    @Test
    void jsonHasOneObjectForEachRow() {
        var rows = List.of(
                Disk.named("数 \"\\\t").noted("a\nb\u0001").filled(80),
                Disk.named("=1").aged(Duration.ofDays(1)));

        assertThat(ExportFormat.JSON.write(Disk.FACTS, rows)).isEqualTo("""
            [
              {"name": "数 \\"\\\\\\t", "note": "a\\nb\\u0001", "status": "in-use", "size_bytes": 10737418240, \
            "fill_percent": 80, "created_utc": null, "bootable": false},
              {"name": "=1", "note": null, "status": "in-use", "size_bytes": 10737418240, \
            "fill_percent": null, "created_utc": "2026-11-20T20:00:00Z", "bootable": false}
            ]
            """);
    }

    @Test
    void withoutRowsThereIsStillAFile() {
        assertThat(ExportFormat.CSV.write(Disk.FACTS.subList(0, 1), List.of())).isEqualTo("name\r\n");
        assertThat(ExportFormat.JSON.write(Disk.FACTS, List.<Disk>of())).isEqualTo("[\n\n]\n");
    }

    @Test
    void theClipboardGetsWhatPeopleAreShown() {
        assertThat(RowText.of(
                        List.of("Name", "Note", "Status"),
                        Disk.FACTS.subList(0, 3),
                        List.of(Disk.named("web").noted("two\tor\nmore"), Disk.named("db"))))
                .isEqualTo("Name\tNote\tStatus\nweb\ttwo or more\tIn use\ndb\t\tIn use");
    }
}
