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

    /// Whether there is an instance to speak of.
    public static boolean hasInstance(VolumeUse use) {
        return !running(use).isEmpty();
    }

    public static Verdict explain(Hold.Manner manner, VolumeUse use, String volume) {
        var running = running(use);
        if (running.isEmpty()) {
            return Verdict.refused("rule.hold.nobody", volume);
        }
        return everybodyIsKnown(use, volume)
                .andThen(() -> running.stream()
                        .map(instance -> explain(manner, instance))
                        .filter(verdict -> !verdict.isAllowed())
                        .findFirst()
                        .orElseGet(Verdict::allowed));
    }

    /// Whether it is still exactly these who can be held.
    public static Verdict explain(Hold hold, VolumeUse use, String volume) {
        return explain(hold.manner(), use, volume)
                .andThen(() -> List.copyOf(hold.instances()).equals(instances(use))
                        ? Verdict.allowed()
                        : Verdict.refused("rule.use-changed", volume));
    }

    /// Nothing where the rules refuse it.
    public static Optional<Hold> hold(Hold.Manner manner, VolumeUse use, Duration limit) {
        return explain(manner, use, "").isAllowed()
                ? Optional.of(new Hold(manner, instances(use), limit))
                : Optional.empty();
    }

    /// By libvirt's uuids.
    public static List<UUID> instances(VolumeUse use) {
        return running(use).stream()
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
