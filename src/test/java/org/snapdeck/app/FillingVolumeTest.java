package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.filling.Content;
import org.snapdeck.filling.Grade;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.inventory.Alarm;
import org.snapdeck.inventory.Fullness;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.WriteCost;
import org.snapdeck.lab.LabHost;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.operations.OperationState;

/// What fills up, on a real LVM host: the stores of snapshots until they die, and thin pools.
@Tag("lab")
final class FillingVolumeTest {
    private static final ByteSize MIB = new ByteSize(1 << 20);

    @TempDir
    private Path data;

    private final LabHost lab = LabHost.running();
    private LabLife life;
    private Volume volume;
    private Snapshot monday;

    @BeforeEach
    void aSnapshotHasASmallStore() throws Exception {
        life = new LabLife(data, lab);
        volume = life.create("ledger", MIB.times(64), life.thick());
        monday = life.snapshot(volume, "monday", Optional.of(MIB.times(16)));
    }

    @AfterEach
    void end() {
        life.close();
    }

    private void write(Volume into, int from, int count) {
        lab.root("dd if=/dev/urandom of=/dev/" + into.pool().group() + "/" + into.lv()
                + " bs=1M oflag=direct conv=fsync" + " seek=" + from + " count=" + count);
        life.look();
    }

    private Fullness store() {
        return Fullness.of(life.snapshot(monday.id()), life.picture()).orElseThrow();
    }

    @Test
    void aStoreFillsUpWithWhatIsWrittenUntilItIsDead() throws Exception {
        write(volume, 0, 8);
        assertThat(store().percent()).isCloseTo(50, within(2.0));
        assertThat(store().grade()).isEqualTo(Grade.FINE);
        // What was copied once is not copied again.
        write(volume, 0, 8);
        assertThat(store().percent()).isCloseTo(50, within(2.0));

        write(volume, 8, 5);
        assertThat(store().grade()).isEqualTo(Grade.WARNING);
        assertThat(life.picture().history(store().series()).samples())
                .extracting(sample -> sample.used().bytes() / MIB.bytes())
                .contains(0L, 8L, 13L);
        assertThat(WriteCost.of(volume, life.picture())).isEqualTo(1);

        write(volume, 16, 8);
        assertThat(Alarm.all(life.picture())).extracting(Alarm::kind).containsExactly(Alarm.Kind.DEAD);
        assertThat(WriteCost.of(volume, life.picture())).isZero();
        assertThat(life.refusal(life.enlargement(monday, MIB.times(32)))).contains("can only be deleted");
        assertThat(life.refusal(life.reversion(monday))).contains("can only be deleted");
        life.does(life.deletion(life.snapshot(monday.id())));
        assertThat(Alarm.all(life.picture())).isEmpty();
    }

    @Test
    void byItsRuleItOutlivesWhatItWouldHaveDiedOf() throws Exception {
        life.growsByRule(monday, new GrowthRule(50, MIB.times(16), Optional.of(MIB.times(32))));

        write(volume, 0, 10);

        var grown = life.ends(life.last("enlarge-store"));
        assertThat(grown.state()).isEqualTo(OperationState.DONE);
        assertThat(grown.requestedBy()).startsWith("rule (above 50 %");
        life.look();
        assertThat(store().size()).isEqualTo(MIB.times(32));
        write(volume, 10, 10);
        assertThat(store().percent()).isCloseTo(62.5, within(2.0));
        assertThat(Alarm.all(life.picture())).extracting(Alarm::kind).containsExactly(Alarm.Kind.GROWTH);
    }

    @Test
    void aThinPoolTellsItsDataAndItsMetadata() throws Exception {
        var thin = life.create("thin", MIB.times(32), life.thin());
        var before = Fullness.ofPool(thin, life.picture());
        assertThat(before).extracting(full -> full.series().content()).containsExactly(Content.DATA, Content.METADATA);

        write(thin, 0, 16);

        assertThat(Fullness.ofPool(thin, life.picture()).getFirst().percent())
                .isGreaterThan(before.getFirst().percent());
        assertThat(life.picture().history(before.getLast().series()).samples()).isNotEmpty();
    }
}
