package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.inventory.SamplePicture.THICK;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.lvm.ByteSize;

/// What may be done with that which goes on by itself.
final class GoingRulesTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1", THICK, VolumeStatus.REVERTING, ByteSize.ofGib(1));

    private String answer(VolumeAction action) {
        return Rules.explain(action, volume, sample.picture()) instanceof Verdict.Refused refused
                ? refused.key()
                : "yes";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        running.copy.begins      | yes              | rule.merge.none
        running.copy.copying     | yes              | rule.merge.none
        running.copy.silent      | yes              | rule.merge.none
        reason.revert.waiting    | rule.cancel.over | yes
        reason.revert.merging    | rule.cancel.over | rule.merge.none
        reason.revert.ending     | rule.cancel.over | rule.merge.none
        """)
    void whatGoesOnDecides(String reason, String cancel, String begin) {
        sample.running(volume.id(), reason);

        assertThat(answer(VolumeAction.CANCEL_COPY)).isEqualTo(cancel);
        assertThat(answer(VolumeAction.BEGIN_MERGE)).isEqualTo(begin);
    }

    @Test
    void maintenanceHoldsUpNeitherAsNothingNewComesOfThem() {
        sample.frozen().running(volume.id(), "running.copy.begins");
        assertThat(answer(VolumeAction.CANCEL_COPY)).isEqualTo("yes");

        sample.running(volume.id(), "reason.revert.waiting");
        assertThat(answer(VolumeAction.BEGIN_MERGE)).isEqualTo("yes");
    }

    @Test
    void aHostThatIsSilentCanBeToldNothing() {
        sample.silent(new IOException("no route")).running(volume.id(), "running.copy.begins");
        assertThat(answer(VolumeAction.CANCEL_COPY)).isEqualTo("rule.host.silent");

        sample.running(volume.id(), "reason.revert.waiting");
        assertThat(answer(VolumeAction.BEGIN_MERGE)).isEqualTo("rule.host.silent");
    }

    @Test
    void whoHoldsAMergeUpIsNamed() {
        sample.running(volume.id(), "reason.revert.waiting").mounted(volume, "/srv/data", "ext4");

        assertThat(answer(VolumeAction.BEGIN_MERGE)).isEqualTo("rule.merge.held");
    }
}
