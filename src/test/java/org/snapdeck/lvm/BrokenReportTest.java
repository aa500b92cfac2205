package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.ssh.Reply;
import org.snapdeck.usage.Seen;

/// Whatever happens to a report on its way, it is either the whole of it or a failure that says so.
final class BrokenReportTest {

    private static final long SEED = 20_261_121;

    private final Reply recorded = RecordedReply.of("report");
    private final String volumes = recorded.step("volumes").orElseThrow().out();

    @Test
    void aCutReportIsNeverHalfOfIt() throws LvmFailure {
        var whole = parsed(volumes);
        var read = 0;
        for (var length = 0; length < volumes.length(); length++) {
            try {
                assertThat(parsed(volumes.substring(0, length))).isEqualTo(whole);
                read++;
            } catch (UnreadableReport _) {
                // As it should be.
            }
        }
        assertThat(read).isEqualTo(volumes.length() - volumes.stripTrailing().length());
    }

    @Test
    void aGarbledReportIsReadOrRefusedButBreaksNothing() {
        var random = new Random(SEED);
        for (var round = 0; round < 3000; round++) {
            var garbled = new StringBuilder(volumes);
            for (var change = random.nextInt(3); change >= 0; change--) {
                garbled.setCharAt(random.nextInt(garbled.length()), (char) (random.nextInt(96) + 31));
            }
            try {
                parsed(garbled.toString());
            } catch (LvmFailure failure) {
                assertThat(failure).isInstanceOf(UnreadableReport.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"report\":[]}",
                "{\"report\":{}}",
                "{\"report\":[{}]}",
                "{\"report\":[{\"vg\":[]}]}",
                "{\"report\":[{\"lv\":[7]}]}",
                "{\"report\":[{\"lv\":[{}]}]}",
                "{\"report\":[{\"lv\":[]}]} {}",
                "{\"report\":[{\"lv\":[]}]}x",
                "{\"report\":[{\"lv\":[]}],\"report\":[{\"lv\":[]}]}",
                "  WARNING: something\n{\"report\":[{\"lv\":[]}]}"
            })
    void whatIsNoReportIsRefused(String text) {
        assertThatExceptionOfType(UnreadableReport.class).isThrownBy(() -> parsed(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX ", "lvs  "})
    void aPrefixBeforeEachLineIsRefused(String prefix) {
        assertThatExceptionOfType(UnreadableReport.class)
                .isThrownBy(() -> parsed(prefix + volumes.replace("\n", "\n" + prefix)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"lv_size\":\"67108864\"=\"lv_size\":\"64.00m\"",
                "\"lv_size\":\"67108864\"=\"lv_size\":\"-1\"",
                "\"lv_size\":\"67108864\"=\"lv_size\":\"99999999999999999999\"",
                "\"lv_size\":\"67108864\"=\"lv_size\":\"٦\"",
                "\"lv_size\":\"67108864\"=\"lv_size\":\"\"",
                "\"lv_size\":\"67108864\"=\"lv_size\":67108864",
                "\"lv_size\":\"67108864\"=\"size\":\"67108864\"",
                "\"data_percent\":\"100.00\"=\"data_percent\":\"100.01\"",
                "\"data_percent\":\"100.00\"=\"data_percent\":\"full\"",
                "\"lv_kernel_minor\":\"=\"lv_kernel_minor\":\"99999999999",
                "\"vg_name\":\"stack-volumes\"=\"vg_name\":\"stack volumes\"",
                "\"lv_uuid\":\"=\"lv_uuid\":\"x",
                "\"lv_tags\":\"\"=\"lv_tags\":\"a b\"",
                "\"lv_tags\":\"\"=\"lv_tags\":\",\"",
                "\"lv_name\":\"busy\"=\"lv_name\":\"\"",
                "\"origin_size\":\"67108864\"=\"origin_size\":\"many\""
            })
    void aValueThatCanNotBeIsRefused(String change) {
        var middle = change.indexOf('=');
        var old = change.substring(0, middle);
        assertThat(volumes).contains(old);

        assertThatExceptionOfType(UnreadableReport.class)
                .isThrownBy(() -> parsed(volumes.replace(old, change.substring(middle + 1))));
    }

    @Test
    void aVolumeRepeatedForEachSegmentIsOne() throws LvmFailure {
        var row = row("busy");

        assertThat(parsed(volumes.replace(row, row + ",\n" + row))).isEqualTo(parsed(volumes));
    }

    @Test
    void twoDifferentRowsOfAVolumeAreRefused() {
        var row = row("busy");

        assertThatExceptionOfType(UnreadableReport.class)
                .isThrownBy(() -> parsed(volumes.replace(row, row + "," + row.replace("\"busy\"", "\"lazy\""))));
    }

    @Test
    void aFailedCommandIsNotAnEmptyHost() {
        var steps = recorded.steps().stream()
                .filter(step -> !step.title().equals("groups"))
                .toList();

        assertThatExceptionOfType(UnreadableReport.class)
                .isThrownBy(() -> new ReportParser(new Reply(steps, "reported")).report(Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"devices", "mounts", "holders", "processes", "programs"})
    void whatCanNotBeReadOfItsUseIsUnknown(String title) throws LvmFailure {
        var reply = RecordedReply.changed(recorded, title, "sudo: something else");

        var evidence = new ReportParser(reply).report(Instant.EPOCH).evidence();

        var unknown = List.of(evidence.devices(), evidence.mounts(), evidence.holders(), evidence.processes()).stream()
                .filter(Seen.Unknown.class::isInstance)
                .count();
        assertThat(unknown).isEqualTo(title.equals("devices") ? 2 : 1);
    }

    private String row(String name) {
        var start = volumes.lastIndexOf('{', volumes.indexOf("\"lv_name\":\"" + name + "\""));
        return volumes.substring(start, volumes.indexOf('}', start) + 1);
    }

    private VolumeList parsed(String text) throws LvmFailure {
        return new ReportParser(RecordedReply.changed(recorded, "volumes", text)).volumes();
    }
}
