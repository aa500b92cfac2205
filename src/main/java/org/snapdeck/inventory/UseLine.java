package org.snapdeck.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.snapdeck.usage.DeviceUse;
import org.snapdeck.usage.UseFact;
import org.snapdeck.usage.UseSource;

/// One thing that is known of who uses a volume, and how it is known. The words are found where it is shown.
///
/// @param at when it was recorded or observed; nothing where nobody has looked yet
public record UseLine(String key, List<Object> arguments, Source source, Optional<Instant> at) {
    public enum Source {
        /// A person wrote it down.
        RECORDED,
        /// The host shows it, by all that it has.
        OBSERVED,
        KERNEL,
        MOUNTS,
        PROCESSES,
        SWAPS,
        LIBVIRT,
        ISCSI;

        static Source of(UseSource source) {
            return switch (source) {
                case KERNEL -> KERNEL;
                case MOUNTS -> MOUNTS;
                case PROCESSES -> PROCESSES;
                case SWAPS -> SWAPS;
                case LIBVIRT -> LIBVIRT;
                case ISCSI -> ISCSI;
            };
        }

        /// For whoever finds the words.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public UseLine {
        arguments = List.copyOf(arguments);
    }

    /// All that is known, the records first. It is never empty: that nobody uses a volume, or that nobody could
    /// look, is a line as well.
    public static List<UseLine> of(VolumeUse use) {
        var lines = new ArrayList<UseLine>();
        use.recorded().forEach(attachment -> lines.add(recorded(attachment)));
        use.elsewhere().forEach(elsewhere -> lines.add(elsewhere.line()));
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
        var lines = new ArrayList<UseLine>();
        if (use.facts().isEmpty()) {
            lines.add(observed("use.free", use));
        }
        use.facts().forEach(fact -> lines.add(observed(fact, use)));
        use.gaps()
                .forEach(gap -> lines.add(new UseLine(
                        "use.gap." + gap.source().word(),
                        List.of(gap.why()),
                        Source.of(gap.source()),
                        Optional.of(use.observedAt()))));
        return lines;
    }

    private static UseLine observed(UseFact fact, DeviceUse use) {
        var source = Source.of(fact.source());
        var at = Optional.of(use.observedAt());
        return new UseLine(key(fact), arguments(fact), source, at);
    }

    private static String key(UseFact fact) {
        return switch (fact) {
            case UseFact.Open _ -> "use.open";
            case UseFact.Mounted _ -> "use.mounted";
            case UseFact.OfInstance instance ->
                "use.instance." + instance.state().word();
            case UseFact.Held held -> "use.held." + held.kind().word();
            case UseFact.Above(var _, var use) -> aboveKey(use);
            case UseFact.Swap _ -> "use.swap";
            case UseFact.Exported _ -> "use.exported";
            case UseFact.OpenedBy process -> {
                if (process.isExport()) {
                    yield "use.exported-by";
                }
                yield process.program().isEmpty() ? "use.process" : "use.program";
            }
        };
    }

    private static String aboveKey(UseFact use) {
        return switch (use) {
            case UseFact.Mounted _ -> "use.above.mounted";
            case UseFact.OfInstance _ -> "use.above.instance";
            case UseFact.Swap _ -> "use.above.swap";
            case UseFact.Exported _ -> "use.above.exported";
            case UseFact.Open _, UseFact.Held _, UseFact.Above _, UseFact.OpenedBy _ -> "use.above.other";
        };
    }

    private static List<Object> arguments(UseFact fact) {
        return switch (fact) {
            case UseFact.Open(var count) -> List.of(count);
            case UseFact.Mounted(var path, var filesystem) -> List.of(path, filesystem);
            case UseFact.OfInstance instance -> List.of(instance.name(), instance.target());
            case UseFact.Held held -> List.of(held.device());
            case UseFact.Above(var device, var use) ->
                Stream.concat(Stream.of(device), arguments(use).stream()).toList();
            case UseFact.Swap _ -> List.of();
            case UseFact.Exported exported -> List.of(exported.target());
            case UseFact.OpenedBy(var process, var program) ->
                program.isEmpty() ? List.of(Long.toString(process)) : List.of(program, Long.toString(process));
        };
    }

    private static UseLine observed(String key, DeviceUse use, Object... arguments) {
        return new UseLine(key, List.of(arguments), Source.OBSERVED, Optional.of(use.observedAt()));
    }
}
