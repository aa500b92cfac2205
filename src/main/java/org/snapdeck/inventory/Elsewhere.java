package org.snapdeck.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.lvm.LvmFailure;
import org.snapdeck.usage.Instance;
import org.snapdeck.usage.InstanceState;
import org.snapdeck.usage.Seen;

/// What is known of an instance that a volume is recorded to be attached to, on the host that was named with it.
///
/// @param host its name
/// @param at when that host was last heard
public record Elsewhere(Attachment attachment, String host, Finding finding, Optional<Instant> at) {

    public sealed interface Finding {}

    /// @param disk whether it has a disk of the recorded name; nothing where no name was recorded
    public record Found(InstanceState state, Optional<Boolean> disk) implements Finding {}

    /// The host has no instance of that name.
    public record Missing() implements Finding {}

    /// The host does not answer, or was not looked at yet.
    public record Silent() implements Finding {}

    /// The host answers, and its libvirt does not.
    public record Untold(String why) implements Finding {}

    /// Nothing where no host was named with the record.
    static Optional<Elsewhere> of(Attachment attachment, Picture picture) {
        return attachment.hostId().map(id -> of(attachment, id, picture));
    }

    private static Elsewhere of(Attachment attachment, UUID hostId, Picture picture) {
        var sighting = picture.sighting(hostId);
        var host = picture.host(hostId).map(StorageHost::name).orElse("?");
        return new Elsewhere(attachment, host, finding(attachment, sighting), sighting.seenAt());
    }

    /// By what the host says now: what it said before it fell silent is worth nothing, as instances move.
    private static Finding finding(Attachment attachment, Sighting sighting) {
        if (sighting.failure().isPresent()) {
            return sighting.failure().get() instanceof LvmFailure failure
                    ? finding(attachment, failure.instances())
                    : new Silent();
        }
        return sighting.report()
                .map(report -> finding(attachment, report.evidence().takers().instances()))
                .orElseGet(Silent::new);
    }

    private static Finding finding(Attachment attachment, Seen<List<Instance>> instances) {
        return switch (instances) {
            case Seen.Unknown<List<Instance>>(var why) -> new Untold(why);
            case Seen.Known<List<Instance>>(var known) ->
                known.stream()
                        .filter(instance -> isIt(instance, attachment))
                        .<Finding>map(instance -> new Found(instance.state(), hasDisk(instance, attachment.target())))
                        .findFirst()
                        .orElseGet(Missing::new);
        };
    }

    /// People write down the one or the other.
    private static boolean isIt(Instance instance, Attachment attachment) {
        return instance.name().equals(attachment.instance())
                || instance.uuid().filter(attachment.instance()::equals).isPresent();
    }

    private static Optional<Boolean> hasDisk(Instance instance, String target) {
        return target.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        instance.disks().stream().anyMatch(disk -> disk.target().equals(target)));
    }

    UseLine line() {
        return switch (finding) {
            case Found(var state, var disk) ->
                line(
                        "use.elsewhere." + state.word(),
                        attachment.instance(),
                        host,
                        disk.map(there -> there ? 1 : 2).orElse(0),
                        attachment.target());
            case Missing _ -> line("use.elsewhere.missing", attachment.instance(), host);
            case Silent _ -> line("use.elsewhere.silent", attachment.instance(), host);
            case Untold(var why) -> line("use.elsewhere.untold", attachment.instance(), host, why);
        };
    }

    private UseLine line(String key, Object... arguments) {
        return new UseLine(key, List.of(arguments), UseLine.Source.LIBVIRT, at);
    }
}
