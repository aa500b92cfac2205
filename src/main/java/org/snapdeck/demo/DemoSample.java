package org.snapdeck.demo;

import java.util.List;
import java.util.Optional;

/// What the demo host holds at its first start, for whoever wants to know it without asking the host.
public record DemoSample(Project project, List<Volume> volumes) {

    public DemoSample {
        volumes = List.copyOf(volumes);
    }

    public record Project(String id, String name) {}

    /// A volume that a console knows, and who it is recorded to be attached to.
    public record Volume(
            String displayName,
            String id,
            String group,
            String logicalVolume,
            long bytes,
            Optional<Attachment> attachment) {}

    public record Attachment(String instance, String device) {}
}
