package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lab.LabHost;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Lvm;

/// A host where nobody sees the processes of others: `hidepid`.
@Tag("lab")
final class HiddenProcessesTest {
    private static final ByteSize SIZE = new ByteSize(32L << 20);

    @TempDir
    private Path data;

    private final LabHost lab = LabHost.running();

    @BeforeEach
    void hide() {
        lab.root("mount -o remount,hidepid=2 /proc");
    }

    @AfterEach
    void show() {
        lab.root("mount -o remount,hidepid=0 /proc");
    }

    @Test
    void theProbeTellsIt() throws Exception {
        try (var shell = lab.shell(lab.property("user"), data)) {
            assertThat(new Lvm(shell).probe().hidesProcesses()).isTrue();
        }
    }

    @Test
    void copiesEndThere() throws Exception {
        try (var life = new LabLife(data, lab)) {
            var volume = life.create("thick", SIZE, life.thick());
            var source = new VolumeSource.FromVolume(volume.id());
            life.assertStatus(life.copy(source, "thick-copy", SIZE, life.thick()), VolumeStatus.AVAILABLE);

            var thin = new VolumeSource.FromVolume(
                    life.create("thin", SIZE, life.thin()).id());
            life.assertStatus(life.copy(thin, "clone", SIZE.times(2), life.thin()), VolumeStatus.AVAILABLE);
        }
    }
}
