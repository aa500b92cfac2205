package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lab.LabHost;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.CopyPlan;
import org.snapdeck.operations.OperationState;

/// The power of the host fails in the middle of a copy.
@Tag("lab")
final class PowerCutTest {
    private static final ByteSize MIB = new ByteSize(1 << 20);

    @TempDir
    private Path data;

    private final LabHost lab = LabHost.running();

    @Test
    void aVolumeThatIsHalfFilledIsNeverAvailable() throws Exception {
        try (var life = new LabLife(data, lab)) {
            var volume = life.create("vol-1", MIB.times(256), life.thick());
            var id = UUID.randomUUID();
            var copy = life.begin(life.copying(id, volume, new CopyPlan.Manner(MIB, false)));
            life.tells(copy, "running.copy.copying");

            lab.cutPower();

            assertThat(life.ends(copy).state()).isEqualTo(OperationState.FAILED);
            life.look();
            life.assertStatus(life.volume(id), VolumeStatus.ERROR);
            assertThat(life.volume(id).uuid()).isPresent();
            assertThat(lab.root("lvs --noheadings -o lv_name")).doesNotContain("clone-snap-");
            life.does(life.deletion(life.volume(id)));
            assertThat(life.leftOnHost()).isEqualTo(1);
        }
    }
}
