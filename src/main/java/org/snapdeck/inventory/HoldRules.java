package org.snapdeck.inventory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.lvm.Hold;
import org.snapdeck.usage.DeviceUse;
import org.snapdeck.usage.InstanceState;
import org.snapdeck.usage.UseFact;
import org.snapdeck.usage.UseSource;

/// Whether the instances that use a volume can be made to stand still while a snapshot of it is taken: they must be
/// known, and nobody else may write meanwhile.
public final class HoldRules {
    private HoldRules() {}

    /// A volume that a snapshot is to be taken of, and who uses it.
    public record Used(String volume, VolumeUse use) {
        public static Used of(Volume volume, Picture picture) {
            return new Used(volume.name(), VolumeUse.of(volume, picture));
        }
    }

    /// Whether there is an instance to speak of.
    public static boolean hasInstance(List<Used> all) {
        return !running(all).isEmpty();
    }

    /// Volumes that nobody uses are no reason against it.
    public static Verdict explain(Hold.Manner manner, List<Used> all) {
        var live = live(all);
        if (live.isEmpty()) {
            return Verdict.refused("rule.hold.nobody", names(all));
        }
        return live.stream()
                .map(used -> explain(manner, used))
                .filter(verdict -> !verdict.isAllowed())
                .findFirst()
                .orElseGet(Verdict::allowed);
    }

    private static Verdict explain(Hold.Manner manner, Used used) {
        var running = running(used.use());
        if (running.isEmpty()) {
            return Verdict.refused("rule.hold.nobody", used.volume());
        }
        return everybodyIsKnown(used.use(), used.volume())
                .andThen(() -> instancesExplainAll(used, running))
                .andThen(() -> running.stream()
                        .map(instance -> explain(manner, instance))
                        .filter(verdict -> !verdict.isAllowed())
                        .findFirst()
                        .orElseGet(Verdict::allowed));
    }

    /// Whether it is still exactly these who can be held.
    public static Verdict explain(Hold hold, List<Used> all) {
        return explain(hold.manner(), all)
                .andThen(() -> hold.instances().equals(instances(all))
                        ? Verdict.allowed()
                        : Verdict.refused("rule.use-changed", names(all)));
    }

    /// Nothing where the rules refuse it.
    public static Optional<Hold> hold(Hold.Manner manner, List<Used> all, Duration limit) {
        return explain(manner, all).isAllowed()
                ? Optional.of(new Hold(manner, instances(all), limit))
                : Optional.empty();
    }

    private static List<Used> live(List<Used> all) {
        return all.stream().filter(used -> used.use().needsAcknowledgement()).toList();
    }

    private static String names(List<Used> all) {
        return String.join(", ", all.stream().map(Used::volume).toList());
    }

    /// Who would have to stand still.
    public static List<UseFact.OfInstance> running(List<Used> all) {
        return all.stream().flatMap(used -> running(used.use()).stream()).toList();
    }

    /// By libvirt's uuids.
    public static List<UUID> instances(List<Used> all) {
        return running(all).stream()
                .flatMap(instance -> instance.uuid().stream())
                .map(UUID::fromString)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<UseFact.OfInstance> running(VolumeUse use) {
        return facts(use).stream()
                .filter(UseFact::isLive)
                .filter(UseFact.OfInstance.class::isInstance)
                .map(UseFact.OfInstance.class::cast)
                .toList();
    }

    private static List<UseFact> facts(VolumeUse use) {
        return use.observed().map(DeviceUse::facts).orElse(List.of());
    }

    private static Verdict explain(Hold.Manner manner, UseFact.OfInstance instance) {
        if (instance.uuid().isEmpty()) {
            return Verdict.refused("rule.hold.unnamed", instance.name());
        }
        return switch (manner) {
            case PAUSE ->
                isRunning(instance) || instance.state() == InstanceState.PAUSED
                        ? Verdict.allowed()
                        : Verdict.refused("rule.hold.state", instance.name());
            case FREEZE ->
                isRunning(instance) ? Verdict.allowed() : Verdict.refused("rule.hold.state", instance.name());
        };
    }

    private static boolean isRunning(UseFact.OfInstance instance) {
        return switch (instance.state()) {
            case RUNNING, BLOCKED -> true;
            case NONE, PAUSED, SHUTTING_DOWN, SHUT_OFF, CRASHED, SUSPENDED -> false;
        };
    }

    /// libvirt gives an instance devices of its own, where nobody else sees its process: the kernel's count is all that
    /// tells of others who hide like that. An instance opens its disk once.
    private static Verdict instancesExplainAll(Used used, List<UseFact.OfInstance> running) {
        var opens = used.use().observed().map(DeviceUse::openCount).orElse(0);
        return opens > running.size()
                ? Verdict.refused("rule.hold.opens", used.volume(), opens, running.size())
                : Verdict.allowed();
    }

    private static Verdict everybodyIsKnown(VolumeUse use, String volume) {
        var elsewhere = use.unseen().stream().map(Attachment::instance).findFirst();
        if (elsewhere.isPresent()) {
            return Verdict.refused("rule.hold.elsewhere", elsewhere.get());
        }
        var others = facts(use).stream()
                .filter(UseFact::isLive)
                .filter(fact -> !isInstances(fact))
                .findFirst();
        if (others.isPresent()) {
            return Verdict.refused("rule.hold.others", volume, VolumeUse.name(others.get()));
        }
        var gaps = use.observed().map(DeviceUse::gaps).orElse(List.of());
        return gaps.stream().anyMatch(gap -> gap.source() == UseSource.PROCESSES)
                ? Verdict.refused("rule.hold.unseen", volume)
                : Verdict.allowed();
    }

    private static boolean isInstances(UseFact fact) {
        return switch (fact) {
            case UseFact.Open _, UseFact.OfInstance _ -> true;
            case UseFact.OpenedBy process -> process.isEmulator();
            case UseFact.Mounted _, UseFact.Held _, UseFact.Above _, UseFact.Swap _, UseFact.Exported _ -> false;
        };
    }
}
