package org.snapdeck.demo.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The simulation says what a real LVM said. The transcripts are one story, so each step stands on those before
/// it.
class TranscriptsTest {

    private static final List<String> IN_ORDER = List.of(
            "01-empty-vg.txt",
            "02-create-volume.txt",
            "03-create-snapshot.txt",
            "04-lvs.txt",
            "05-lvdisplay.txt",
            "06-cow-fills.txt",
            "07-dmsetup.txt",
            "10-create-errors.txt",
            "11-snapshot-of-snapshot.txt",
            "12-several-snapshots.txt",
            "13-lvextend.txt",
            "14-activation.txt",
            "16-old-signatures.txt",
            "20-remove.txt",
            "21-remove-open.txt",
            "24-cow-overflow.txt",
            "30-thin.txt",
            "32-tags.txt",
            "40-parallel.txt",
            "41-permissions.txt");

    private final LabGuest guest = new LabGuest();
    private final Sameness real = new Sameness();
    private final Sameness simulated = new Sameness();

    @TestFactory
    List<DynamicTest> theSimulationSaysWhatARealHostSaid() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var name : IN_ORDER) {
            for (var step : Transcript.read(name).steps()) {
                tests.add(DynamicTest.dynamicTest(name + " " + step, () -> replay(step)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(150);
        return tests;
    }

    private void replay(Transcript.Step step) throws Exception {
        switch (step) {
            case Transcript.Happening(var words) -> guest.happen(words);
            case Transcript.Command(String text, var answer) ->
                assertThat(simulated.of(guest.run(text))).isEqualTo(real.of(answer));
        }
    }
}
