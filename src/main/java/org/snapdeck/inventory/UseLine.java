package org.snapdeck.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snapdeck.usage.DeviceUse;
import org.snapdeck.usage.UseFact;

/// One thing that is known of who uses a volume, and how it is known. The words are found where it is shown.
///
/// @param at when it was recorded or observed; nothing where nobody has looked yet
public record UseLine(String key, List<Object> arguments, Source source, Optional<Instant> at) {
    public enum Source {
        /// A person wrote it down.
        RECORDED,
        /// The host shows it.
        OBSERVED
    }

    public UseLine {
        arguments = List.copyOf(arguments);
    }

    /// All that is known, the records first. It is never empty: that nobody uses a volume, or that nobody could
    /// look, is a line as well.
    public static List<UseLine> of(VolumeUse use) {
        var lines = new ArrayList<UseLine>();
        use.recorded().forEach(attachment -> lines.add(recorded(attachment)));
        use.observed()
                .ifPresentOrElse(
                        observed -> lines.addAll(observed(observed)),
                        () -> lines.add(new UseLine("use.not-seen", List.of(), Source.OBSERVED, Optional.empty())));
        return lines;
    }

    private static UseLine recorded(Attachment attachment) {
        var at = Optional.of(attachment.attachedAt());
        return attachment.device().isEmpty()
                ? new UseLine("use.recorded", List.of(attachment.instance()), Source.RECORDED, at)
                : new UseLine(
                        "use.recorded-as", List.of(attachment.instance(), attachment.device()), Source.RECORDED, at);
    }

    private static List<UseLine> observed(DeviceUse use) {
        if (use.unknown().isPresent()) {
            return List.of(observed("use.unknown", use, use.unknown().get()));
        }
        if (use.facts().isEmpty()) {
            return List.of(observed("use.free", use));
        }
        return use.facts().stream().map(fact -> observed(fact, use)).toList();
    }

    private static UseLine observed(UseFact fact, DeviceUse use) {
        return switch (fact) {
            case UseFact.Open(var count) -> observed("use.open", use, count);
            case UseFact.Mounted(var path, var filesystem) -> observed("use.mounted", use, path, filesystem);
            case UseFact.Held(var device) -> observed("use.held", use, device);
            case UseFact.OpenedBy(var process, var program) ->
                program.isEmpty()
                        ? observed("use.process", use, Long.toString(process))
                        : observed("use.program", use, program, Long.toString(process));
        };
    }

    private static UseLine observed(String key, DeviceUse use, Object... arguments) {
        return new UseLine(key, List.of(arguments), Source.OBSERVED, Optional.of(use.observedAt()));
    }
}
