package org.snapdeck.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snapdeck.lvm.Answer;
import org.snapdeck.usage.Device;
import org.snapdeck.usage.DeviceNumber;
import org.snapdeck.usage.DeviceProcess;
import org.snapdeck.usage.Holder;
import org.snapdeck.usage.Instance;
import org.snapdeck.usage.InstanceState;
import org.snapdeck.usage.Mount;
import org.snapdeck.usage.MountedAtStart;
import org.snapdeck.usage.Seen;
import org.snapdeck.usage.Signature;
import org.snapdeck.usage.UseEvidence;

/// Who uses the volumes of [SamplePicture].
final class SampleEvidence {
    private final Map<String, Integer> opens = new HashMap<>();
    private final List<Mount> mounts = new ArrayList<>();
    private final List<DeviceProcess> processes = new ArrayList<>();
    private final List<Holder> holders = new ArrayList<>();
    private final List<String> swaps = new ArrayList<>();
    private final List<Instance> instances = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();
    private final List<MountedAtStart> atStart = new ArrayList<>();
    private final List<Device> higher = new ArrayList<>();
    private Optional<String> hidden = Optional.empty();
    private Optional<String> mute = Optional.empty();

    void opened(SampleVolume volume, int count) {
        opens.put(volume.deviceName(), count);
        volume.open = Answer.YES;
    }

    void mounted(SampleVolume volume, String path, String filesystem) {
        mounts.add(new Mount(volume.number(), path, filesystem, "/dev/mapper/" + volume.deviceName()));
        oneMore(volume);
    }

    void program(SampleVolume volume, long process, String program) {
        processes.add(new DeviceProcess(
                "/dev/mapper/" + volume.deviceName(),
                process,
                Optional.of(program).filter(it -> !it.isEmpty())));
        oneMore(volume);
    }

    /// An instance has it as a disk; its process has it open unless it is shut off.
    void instance(SampleVolume volume, String name, String target, InstanceState state) {
        var path = "/dev/mapper/" + volume.deviceName();
        instances.add(new Instance(
                name,
                Optional.of(SamplePicture.id(name).toString()),
                state,
                List.of(new Instance.Disk(target, path, path))));
        if (!state.isOff()) {
            program(volume, 4711, "qemu-system-x86");
        }
    }

    /// A device of the device mapper's stands on it, and is mounted there if a path is given.
    void held(SampleVolume volume, String name, String uuid, String path) {
        var number = new DeviceNumber(253, 500 + higher.size());
        higher.add(new Device(name, uuid, number, path.isEmpty() ? 0 : 1, false));
        holders.add(new Holder("dm-" + volume.number().minor(), "dm-" + number.minor()));
        if (!path.isEmpty()) {
            mounts.add(new Mount(number, path, "ext4", "/dev/mapper/" + name));
        }
        oneMore(volume);
    }

    void swap(SampleVolume volume) {
        swaps.add("/dev/dm-" + volume.number().minor());
        oneMore(volume);
    }

    void signed(SampleVolume volume, String kind, String uuid) {
        signatures.add(new Signature(volume.number(), kind, Optional.of(uuid).filter(it -> !it.isEmpty())));
    }

    void mountedAtStart(String what, String path) {
        atStart.add(new MountedAtStart(what, path));
    }

    /// Libvirt does not tell.
    void mute(String why) {
        mute = Optional.of(why);
    }

    private void oneMore(SampleVolume volume) {
        opened(volume, opens.getOrDefault(volume.deviceName(), 0) + 1);
    }

    void hidden(String why) {
        hidden = Optional.of(why);
    }

    void nothing() {
        opens.clear();
        mounts.clear();
        processes.clear();
        List.of(holders, swaps, instances, signatures, atStart, higher).forEach(List::clear);
        mute = Optional.empty();
        hidden = Optional.empty();
    }

    UseEvidence evidence(Collection<SampleVolume> volumes) {
        var devices = Stream.concat(volumes.stream().map(this::device), higher.stream())
                .toList();
        return new UseEvidence(
                hidden.<Seen<List<Device>>>map(Seen.Unknown::new).orElseGet(() -> new Seen.Known<>(devices)),
                new Seen.Known<>(List.copyOf(mounts)),
                new Seen.Known<>(List.copyOf(holders)),
                new Seen.Known<>(List.copyOf(processes)),
                new UseEvidence.Takers(
                        new Seen.Known<>(List.copyOf(swaps)),
                        mute.<Seen<List<Instance>>>map(Seen.Unknown::new)
                                .orElseGet(() -> new Seen.Known<>(List.copyOf(instances))),
                        new Seen.Known<>(List.of())),
                new UseEvidence.Contents(
                        new Seen.Known<>(List.copyOf(signatures)), new Seen.Known<>(List.copyOf(atStart))));
    }

    private Device device(SampleVolume volume) {
        var name = volume.deviceName();
        return new Device(
                name,
                "LVM-" + volume.logicalVolume().identity().deviceUuid(),
                volume.number(),
                opens.getOrDefault(name, 0),
                volume.suspended);
    }
}
