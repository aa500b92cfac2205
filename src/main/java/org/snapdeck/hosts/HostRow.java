package org.snapdeck.hosts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.Adoption;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvmVersion;

/// A row of the table of storage hosts.
///
/// @param seenAt when it last answered with a report
/// @param failure why it does not answer now, or not with a report
/// @param strays what people see there that is not ours
/// @param volumes how many volumes of ours are on it
/// @param version of its LVM, once its connection was tested
public record HostRow(
        StorageHost host,
        Optional<Instant> seenAt,
        Optional<Exception> failure,
        List<HostGroup> groups,
        List<LogicalVolume> strays,
        int volumes,
        Optional<LvmVersion> version) {
    public HostRow {
        groups = List.copyOf(groups);
        strays = List.copyOf(strays);
    }

    public static HostRow of(StorageHost host, Picture picture, Optional<LvmVersion> version) {
        var sighting = picture.sighting(host.id());
        return new HostRow(
                host,
                sighting.seenAt(),
                sighting.failure(),
                sighting.report().map(HostGroup::of).orElse(List.of()),
                Adoption.candidates(host.id(), picture),
                (int) picture.volumes().stream()
                        .filter(volume -> volume.pool().hostId().equals(host.id()))
                        .count(),
                version);
    }

    public UUID id() {
        return host.id();
    }

    public String name() {
        return host.name();
    }

    public HostState state() {
        return failure.map(HostState::of).orElse(seenAt.isPresent() ? HostState.ANSWERS : HostState.UNASKED);
    }

    public Remedy remedy() {
        return failure.map(why -> Remedy.of(host, why)).orElseGet(Remedy.None::new);
    }

    public Optional<HostTrouble> trouble() {
        return failure.map(HostTrouble::of);
    }

    /// What all volume groups together have.
    public ByteSize size() {
        return groups.stream().map(group -> group.group().size()).reduce(ByteSize.NOTHING, ByteSize::plus);
    }

    /// What all volume groups together have free.
    public ByteSize free() {
        return groups.stream().map(group -> group.group().free()).reduce(ByteSize.NOTHING, ByteSize::plus);
    }
}
