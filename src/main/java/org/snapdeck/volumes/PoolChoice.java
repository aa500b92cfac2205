package org.snapdeck.volumes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.PoolName;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.HostReport;
import org.snapdeck.lvm.VolumeGroup;

/// A pool that a volume could be made in.
///
/// @param free what is left of it; of a thin pool, what was not yet written to
public record PoolChoice(PoolName pool, String host, ByteSize free, ByteSize size) {
    /// All pools of all hosts that were seen, by host and name. Volume groups that share a name are left out, since no
    /// command could tell them apart.
    static List<PoolChoice> all(Picture picture) {
        var pools = new ArrayList<PoolChoice>();
        for (var host : picture.hosts()) {
            picture.sighting(host.id())
                    .report()
                    .ifPresent(report -> report.groups().stream()
                            .filter(group -> report.group(group.name()).isPresent())
                            .forEach(group -> {
                                pools.add(thick(host, group));
                                pools.addAll(thin(host, group, report));
                            }));
        }
        return pools;
    }

    private static PoolChoice thick(StorageHost host, VolumeGroup group) {
        return new PoolChoice(
                new PoolName(host.id(), group.name(), Optional.empty()), host.name(), group.free(), group.size());
    }

    private static List<PoolChoice> thin(StorageHost host, VolumeGroup group, HostReport report) {
        return report.volumes()
                .visible()
                .filter(volume -> volume.isThinPool() && volume.group().equals(group.name()))
                .flatMap(volume -> volume.path().stream()
                        .map(path -> new PoolChoice(
                                new PoolName(host.id(), group.name(), Optional.of(path.name())),
                                host.name(),
                                volume.unwritten(),
                                volume.size())))
                .toList();
    }
}
