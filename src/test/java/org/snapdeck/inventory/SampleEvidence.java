package org.snapdeck.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snapdeck.lvm.Answer;
import org.snapdeck.usage.Device;
import org.snapdeck.usage.DeviceProcess;
import org.snapdeck.usage.Mount;
import org.snapdeck.usage.Seen;
import org.snapdeck.usage.UseEvidence;

/// Who uses the volumes of [SamplePicture].
final class SampleEvidence {
    private final Map<String, Integer> opens = new HashMap<>();
    private final List<Mount> mounts = new ArrayList<>();
    private final List<DeviceProcess> processes = new ArrayList<>();
    private Optional<String> hidden = Optional.empty();

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
        hidden = Optional.empty();
    }

    UseEvidence evidence(Collection<SampleVolume> volumes) {
        var devices = volumes.stream().map(this::device).toList();
        return new UseEvidence(
                hidden.<Seen<List<Device>>>map(Seen.Unknown::new).orElseGet(() -> new Seen.Known<>(devices)),
                new Seen.Known<>(List.copyOf(mounts)),
                new Seen.Known<>(List.of()),
                new Seen.Known<>(List.copyOf(processes)));
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
