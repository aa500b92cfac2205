package org.snapdeck.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snapdeck.usage.DeviceContents;
import org.snapdeck.usage.HolderKind;
import org.snapdeck.usage.Signature;
import org.snapdeck.usage.UseFact;

/// What bites later: a snapshot or a copy of the volume is made well enough, and then the host takes it for the
/// volume, or stands still for it. The words are found where it is shown.
public record Caution(String key, List<Object> arguments) {
    public Caution {
        arguments = List.copyOf(arguments);
    }

    private static Caution of(String key, Object... arguments) {
        return new Caution(key, List.of(arguments));
    }

    /// By what was last seen of the volume; nothing where it was not seen.
    public static List<Caution> of(Volume volume, Picture picture) {
        return picture.sighting(volume.pool().hostId()).report().stream()
                .flatMap(report -> picture.seen(volume).stream().map(report::contents))
                .flatMap(contents -> of(VolumeUse.of(volume, picture), contents).stream())
                .toList();
    }

    static List<Caution> of(VolumeUse use, DeviceContents contents) {
        var facts = use.observed().map(observed -> observed.facts()).orElse(List.of());
        var cautions = new ArrayList<Caution>();
        if (facts.stream().map(Caution::plain).anyMatch(fact -> isMountedAt(fact, "/"))) {
            cautions.add(of("caution.root"));
        }
        if (isSwap(facts, contents)) {
            cautions.add(of("caution.swap"));
        }
        lvm(use, facts, contents).ifPresent(cautions::add);
        sameUuid(facts, contents).ifPresent(cautions::add);
        return cautions;
    }

    private static boolean isSwap(List<UseFact> facts, DeviceContents contents) {
        return facts.stream().map(Caution::plain).anyMatch(UseFact.Swap.class::isInstance)
                || contents.signature().filter(Signature::isSwap).isPresent();
    }

    /// An LVM within the volume: the host's own, or the instance's, which the host should not see.
    private static Optional<Caution> lvm(VolumeUse use, List<UseFact> facts, DeviceContents contents) {
        var above = facts.stream()
                .flatMap(fact -> fact instanceof UseFact.Held(var device, var kind) && kind == HolderKind.LVM
                        ? Stream.of(device)
                        : Stream.empty())
                .toList();
        var isInstances = !use.recorded().isEmpty()
                || facts.stream()
                        .anyMatch(fact -> fact instanceof UseFact.OfInstance
                                || fact instanceof UseFact.OpenedBy process && process.isEmulator());
        if (!above.isEmpty()) {
            return Optional.of(of(isInstances ? "caution.guest-lvm" : "caution.lvm", String.join(", ", above)));
        }
        return contents.signature()
                .filter(Signature::isDiskOfLvm)
                .map(_ -> of(isInstances ? "caution.guest-disk" : "caution.disk"));
    }

    private static Optional<Caution> sameUuid(List<UseFact> facts, DeviceContents contents) {
        var filesystem = contents.signature().filter(Signature::isFilesystem);
        var uuid = filesystem.flatMap(Signature::uuid);
        if (uuid.isEmpty()) {
            return Optional.empty();
        }
        if (!contents.mountedByUuid().isEmpty()) {
            return Optional.of(of("caution.by-uuid", String.join(", ", contents.mountedByUuid()), uuid.get()));
        }
        var kind = filesystem.orElseThrow().kind();
        return facts.stream().anyMatch(UseFact.Mounted.class::isInstance)
                ? Optional.of(of(kind.equals("xfs") ? "caution.same-uuid-xfs" : "caution.same-uuid", uuid.get()))
                : Optional.empty();
    }

    private static boolean isMountedAt(UseFact fact, String path) {
        return fact instanceof UseFact.Mounted mounted && mounted.path().equals(path);
    }

    /// Whatever stands in between.
    private static UseFact plain(UseFact fact) {
        return fact instanceof UseFact.Above above ? above.use() : fact;
    }
}
