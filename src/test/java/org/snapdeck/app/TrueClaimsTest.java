package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lab.LabFilesystem;
import org.snapdeck.lab.LabHost;
import org.snapdeck.lab.LabInstance;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.Hold;

/// What a snapshot says of how good it is, is true: nothing is missing in it that was made durable before, and what
/// says that it is clean needs no recovery.
@Tag("lab")
final class TrueClaimsTest {
    private static final ByteSize SIZE = new ByteSize(64L << 20);
    private static final Path WRITER = Path.of("src", "lab", "guest", "instance-writer");

    @TempDir
    private Path data;

    private final LabHost lab = LabHost.running();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingIsMissingAndCleanIsClean(boolean thin) throws Exception {
        try (var life = new LabLife(data, lab)) {
            var volume = life.create("claims", SIZE, thin ? life.thin() : life.thick());
            try (var instance = LabInstance.start(lab, "claims", name(volume))) {
                life.look();
                isTrue(Consistency.CRASH_CONSISTENT, instance.acknowledged(), life.snapshot(volume, "as it is"));
                isTrue(Consistency.PAUSED, instance.acknowledged(), held(Hold.Manner.PAUSE, life, volume, instance));
                isTrue(
                        Consistency.GUEST_FROZEN,
                        instance.acknowledged(),
                        held(Hold.Manner.FREEZE, life, volume, instance));
            }
            var left = LabFilesystem.on(name(volume), lab);
            left.recover();
            life.look();
            isTrue(Consistency.DETACHED, left.lastRecord(), life.snapshot(volume, "nobody there"));
            try (var _ = mountedAndWrittenTo(volume)) {
                life.look();
                isTrue(Consistency.HOST_FROZEN, acknowledgedOnHost(), life.snapshot(volume, "mounted"));
            }
        }
    }

    private static Snapshot held(Hold.Manner manner, LabLife life, Volume volume, LabInstance instance)
            throws Exception {
        return life.snapshot(volume, "held", new Hold(manner, List.of(instance.uuid()), Hold.LONGEST));
    }

    /// @param acknowledged the last record that was made durable before the snapshot was asked for
    private void isTrue(Consistency claim, long acknowledged, Snapshot snapshot) {
        assertThat(snapshot.consistency()).isEqualTo(claim);
        var device = lab.root("lvs --noheadings -o lv_full_name -S 'lv_name=" + snapshot.lv() + "'")
                .strip();
        // A thin snapshot rests.
        lab.root("[ -e /dev/" + device + " ] || lvchange -ay -K " + device);
        var filesystem = LabFilesystem.on(device, lab);
        var dirty = filesystem.needsRecovery();
        assertThat(dirty).as("%s needs recovery", claim).isEqualTo(mayBeDirty(claim));
        if (dirty) {
            filesystem.recover();
        }
        assertThat(filesystem.isSound()).as("%s is sound", claim).isTrue();
        var last = filesystem.lastRecord();
        System.out.println(device + " " + claim + ": needs recovery: " + dirty + ", " + last + " whole records, "
                + acknowledged + " acknowledged before");
        assertThat(last).isGreaterThanOrEqualTo(acknowledged).isPositive();
    }

    private static boolean mayBeDirty(Consistency claim) {
        return switch (claim) {
            case PAUSED, CRASH_CONSISTENT, UNKNOWN -> true;
            case DETACHED, GUEST_FROZEN, HOST_FROZEN -> false;
        };
    }

    /// The writer of the instances, on the host itself.
    private LabHost.Held mountedAndWrittenTo(Volume volume) throws IOException {
        var writer = Base64.getEncoder().encodeToString(Files.readAllBytes(WRITER));
        return lab.hold("mkdir -p /mnt/claims && mount /dev/" + name(volume) + " /mnt/claims"
                + " && echo " + writer + " | base64 -d >/run/claims-writer"
                + " && { perl /run/claims-writer /mnt/claims/records >/run/claims.console 2>&1 & }"
                + " ; until [ -s /run/claims.console ]; do sleep 0.1; done; echo held; cat;"
                + " kill -KILL $!; wait; umount /mnt/claims");
    }

    private long acknowledgedOnHost() {
        return Long.parseLong(lab.root("tail -n 1 /run/claims.console").strip().split(" ")[1]);
    }

    private static String name(Volume volume) {
        return volume.pool().group() + "/" + volume.lv();
    }
}
