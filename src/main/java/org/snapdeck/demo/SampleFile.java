package org.snapdeck.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.snapdeck.demo.libvirt.Domain;
import org.snapdeck.demo.lvm.Layout;
import org.snapdeck.demo.lvm.LogicalVolume;
import org.snapdeck.demo.lvm.LvmState;
import org.snapdeck.demo.lvm.ThinMap;
import org.snapdeck.demo.lvm.Usage;
import org.snapdeck.demo.lvm.VolumeGroup;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The sample as it is written down in `demo/sample.json`.
record SampleFile(String hostName, DemoSample.Project project, List<Domain> domains, List<Group> groups) {

    private static final String RESOURCE = "/demo/sample.json";
    private static final long EXTENT = 4L << 20;

    /// The seed only keeps the uuids of hidden parts readable in the resource: they are written there like all
    /// others.
    record Group(String name, String uuid, int extents, List<Volume> volumes) {}

    /// A volume; with a display name it is one of a console's, with the uuid that this console gave it.
    record Volume(
            String name,
            String uuid,
            Layout layout,
            Optional<Known> known,
            List<Usage> usages,
            Optional<Double> mappedShare) {}

    record Known(String displayName, String id, Optional<DemoSample.Attachment> attachment) {}

    static SampleFile read() throws IOException {
        try (var input = SampleFile.class.getResourceAsStream(RESOURCE)) {
            if (input == null) {
                throw new IOException(RESOURCE + " is missing from the class path");
            }
            return JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(input, SampleFile.class);
        }
    }

    DemoSample published() {
        var volumes = new ArrayList<DemoSample.Volume>();
        for (var group : groups) {
            for (var volume : group.volumes()) {
                volume.known()
                        .ifPresent(known -> volumes.add(new DemoSample.Volume(
                                known.displayName(),
                                known.id(),
                                group.name(),
                                volume.name(),
                                volume.layout().bytes(EXTENT),
                                known.attachment())));
            }
        }
        return new DemoSample(project, volumes);
    }

    LvmState state(Instant now) {
        var active = new HashSet<String>();
        var maps = new HashMap<String, ThinMap>();
        var usages = new ArrayList<Usage>();
        var made = new ArrayList<VolumeGroup>();
        for (var group : groups) {
            var volumes = new ArrayList<LogicalVolume>();
            for (var volume : group.volumes()) {
                volumes.add(make(volume, now));
                active.add(volume.uuid());
                usages.addAll(volume.usages());
                volume.mappedShare()
                        .ifPresent(share -> maps.put(
                                volume.uuid(),
                                new ThinMap(share * volume.layout().bytes(EXTENT), 0)));
            }
            made.add(new VolumeGroup(group.name(), group.uuid(), EXTENT, group.extents(), 1 + volumes.size(), volumes));
        }
        return new LvmState(made, active, new HashMap<>(), maps, usages);
    }

    private LogicalVolume make(Volume volume, Instant now) {
        var tags = volume.known().map(this::tags).orElse(List.of());
        return new LogicalVolume(
                volume.name(), volume.uuid(), now.getEpochSecond(), tags, LogicalVolume.Traits.USUAL, volume.layout());
    }

    /// How a console marks what is its own. Names go in base64url: tags refuse blanks and Chinese.
    private List<String> tags(Known known) {
        var name = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(known.displayName().getBytes(StandardCharsets.UTF_8));
        return List.of("snapdeck.id=" + known.id(), "snapdeck.name=" + name, "snapdeck.project=" + project.id());
    }
}
