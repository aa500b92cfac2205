package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.lab.LabHost;
import org.snapdeck.lab.LabInstance;
import org.snapdeck.ssh.RemoteShell;

@Tag("lab")
final class LabHostContractTest extends StorageContract {

    @TempDir
    private static Path folder;

    @Override
    HostUnderTest start() {
        return new RealHost(LabHost.running(), folder, new AtomicInteger());
    }

    /// Of a thin volume LVM shows only by a letter that a snapshot is to be merged into it, and the removal of the
    /// volume would silently take that snapshot with it.
    @Test
    void aThinVolumeIntoWhichASnapshotIsToBeMergedIsNeitherSwappedNorRemoved() throws Exception {
        var volume = thinVolume();
        var snapshot = thinSnapshotOf(volume);
        var other = thinSnapshotOf(volume);
        var swap = swap(volume, snapshot);
        try (var _ = host().open(volume.path())) {
            runAsRoot(Command.of(
                    "lvconvert", "-y", "--merge", "--background", other.path().text()));
        }

        assertThat(lvm().swap(swap).outcome()).isEqualTo(new Outcome.Refused(Refusal.MERGING, OptionalInt.empty()));
        var removal = Removal.ofThinVolume(volume, swap.volumeId(), UUID.randomUUID());
        assertThat(lvm().remove(removal).failure())
                .get()
                .isInstanceOfSatisfying(
                        FailureReason.HasSnapshots.class,
                        kept -> assertThat(kept.snapshots())
                                .extracting(LogicalVolume::uuid)
                                .contains(other.uuid()));

        assertThat(seen(volume).isMerging()).isTrue();
        assertThat(seen(other).isMerging()).isTrue();
        assertThat(swap.look(lvm().report().volumes())).isEqualTo(Swap.State.NOT_STARTED);
    }

    /// A host with a real LVM, on which root plays the colleagues.
    private record RealHost(LabHost lab, Path folder, AtomicInteger ended) implements HostUnderTest {

        /// So many tests leave what they made to one removal, which is quicker, where there is room for it.
        private static final int TOGETHER = 8;

        @Override
        public VgName thick() {
            return new VgName(lab.property("thickGroup"));
        }

        @Override
        public VgName thin() {
            return new VgName(lab.property("thinGroup"));
        }

        @Override
        public LvName pool() {
            return new LvName(lab.property("thinPool"));
        }

        @Override
        public VgName tiny() {
            return new VgName(lab.property("tinyGroup"));
        }

        @Override
        public RemoteShell connect() {
            return lab.shell(lab.property("user"), folder);
        }

        @Override
        public RemoteShell connectWithoutRights() {
            return lab.shell(lab.property("plainUser"), folder);
        }

        @Override
        public Hold open(LvPath volume) {
            return attached(volume, "open");
        }

        @Override
        public Hold mount(LvPath volume) {
            return attached(volume, "mount");
        }

        private Hold attached(LvPath volume, String how) {
            lab.root("lab-attach " + volume + " " + how);
            return () -> lab.root("lab-detach " + volume);
        }

        @Override
        public Hold stack(LvPath volume) {
            lab.root("echo secret | cryptsetup luksFormat -q --type luks2 --luks2-metadata-size 16k"
                    + " --luks2-keyslots-size 256k --pbkdf pbkdf2 --pbkdf-force-iterations 1000 /dev/" + volume + " -"
                    + " && echo secret | cryptsetup open --key-file - /dev/" + volume + " contract-crypt");
            lab.root("mkfs.ext4 -q /dev/mapper/contract-crypt && mkdir -p /srv/contract-crypt"
                    + " && mount /dev/mapper/contract-crypt /srv/contract-crypt");
            return () -> lab.root("umount /srv/contract-crypt && cryptsetup close contract-crypt");
        }

        @Override
        public Hold partition(LvPath volume) {
            lab.root("perl -e 'print qq(\\0) x 446, pack(q(C8V2), 0, 0, 1, 0, 131, 0, 1, 0, 2048, 10240),"
                    + " qq(\\0) x 48, qq(\\x55\\xaa)' | dd of=/dev/" + volume + " status=none"
                    + " && kpartx -a -p -part /dev/" + volume + " && udevadm settle");
            var partition = "/dev/mapper/" + volume.deviceName() + "-part1";
            lab.root("mkfs.ext4 -q " + partition + " && mkdir -p /srv/contract-partition && mount " + partition
                    + " /srv/contract-partition");
            return () -> lab.root("umount /srv/contract-partition && kpartx -d -p -part /dev/" + volume);
        }

        @Override
        public Hold swap(LvPath volume) {
            lab.root("mkswap /dev/" + volume + " && swapon /dev/" + volume);
            return () -> lab.root("swapoff /dev/" + volume);
        }

        @Override
        public Hold instance(LvPath volume, String name) {
            var instance = LabInstance.start(lab, name, volume.text(), "without-agent");
            return () -> {
                instance.close();
                lab.root("lab-instance none");
            };
        }

        @Override
        public Hold instanceShutOff(LvPath volume, String name) {
            lab.root("lab-instance libvirt && sed -e 's|@NAME@|" + name + "|; s|@UUID@|" + UUID.randomUUID()
                    + "|; s|@DEVICE@|/dev/" + volume + "|; s|@CONSOLE@|/run/contract.console|; s|@AGENT@||'"
                    + " /usr/lib/lab/instance/domain.xml >/run/contract.xml"
                    + " && virsh -c qemu:///system define /run/contract.xml");
            return () -> lab.root("virsh -c qemu:///system undefine " + name + " && lab-instance none");
        }

        @Override
        public Hold suspend(LvPath volume) {
            lab.root("dmsetup suspend " + volume.deviceName());
            return () -> lab.root("dmsetup resume " + volume.deviceName());
        }

        @Override
        public void overwrite(LvPath volume, ByteSize size) {
            lab.root("dd if=/dev/zero of=/dev/" + volume + " bs=4096 oflag=direct status=none count="
                    + size.bytes() / 4096);
        }

        @Override
        public void keepSize(LvPath volume, ByteSize size) {
            var device = volume.deviceName();
            lab.root("shorter=$(dmsetup table " + device + " | sed -n '1s/^0 [0-9]*/0 " + size.bytes() / 512 + "/p')"
                    + " && dmsetup suspend " + device + " && echo \"$shorter\" | dmsetup load " + device
                    + "; dmsetup resume " + device);
        }

        @Override
        public void sign(LvPath volume) {
            lab.root("mkswap /dev/" + volume + " && sync");
        }

        @Override
        public Hold lock(VgName group) {
            var held = lab.hold("flock -x /run/lock/lvm/V_" + group + " sh -c 'echo held; cat'");
            return held::close;
        }

        /// One process makes them all.
        @Override
        public void make(List<NewVolume> wanted) {
            var commands = wanted.stream()
                    .map(volume -> String.join(" ", volume.command().words()))
                    .collect(Collectors.joining("\n"));
            lab.root("lvm >/dev/null <<'END'\n" + commands + "\nEND");
        }

        @Override
        public void copySlowly() {
            // Real disks do.
        }

        @Override
        public void clear(UUID installation, Set<LvPath> spared) {
            var all = spared.isEmpty() || ended.incrementAndGet() % TOGETHER == 0;
            var tag = org.snapdeck.lvm.Tag.INSTALLATION.prefix() + installation;
            var others = spared.stream()
                    .map(volume -> " && lv_name!=" + volume.name())
                    .collect(Collectors.joining());
            lab.root("lvremove -y -qq -S 'lv_tags=\"" + tag + "\"" + others + "' " + tiny()
                    + (all ? " " + thick() + " " + thin() : ""));
        }

        @Override
        public void close() {
            assertThat(lab.root("dmsetup info -c --noheadings -o name,suspended"))
                    .doesNotContain("Suspended");
        }
    }
}
