package org.snapdeck.volumes;

import java.util.List;
import java.util.stream.Stream;
import org.snapdeck.fx.Fill;
import org.snapdeck.fx.Limit;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.QuotaNeed;
import org.snapdeck.inventory.SpaceNeed;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.HostReport;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvUuid;

/// What an extension takes of the quota and of the pool.
final class ExtensionLimits {
    private final Words words;

    ExtensionLimits(Words words) {
        this.words = words;
    }

    List<Limit> of(Volume volume, Picture picture, ByteSize wanted) {
        var quota = Limit.of(QuotaNeed.ofExtension(volume, wanted, picture), words);
        var room = picture.seen(volume).stream().flatMap(seen -> room(seen, volume, picture, wanted));
        return Stream.concat(Stream.of(quota), room).toList();
    }

    private Stream<Limit> room(LogicalVolume seen, Volume volume, Picture picture, ByteSize wanted) {
        var report = picture.sighting(volume.pool().hostId()).report();
        if (report.isEmpty()) {
            return Stream.empty();
        }
        if (seen.isThin()) {
            return promised(seen, report.get(), wanted);
        }
        var title = words.text("space.title", volume.pool().group().text());
        return report.get().group(volume.pool().group()).stream()
                .flatMap(group -> SpaceNeed.ofExtension(seen, volume.pool(), wanted, picture).stream()
                        .map(need -> Limit.of(need, group.size(), title, words)));
    }

    /// A thin pool may promise more than it has; it gives only what is written.
    private Stream<Limit> promised(LogicalVolume seen, HostReport report, ByteSize wanted) {
        return seen.lineage().poolUuid().flatMap(report.volumes()::find).stream()
                .map(pool -> {
                    var others = promisedToOthers(pool.uuid(), seen, report);
                    var now = others.plus(seen.size());
                    var after = others.plus(wanted.isMoreThan(seen.size()) ? wanted : seen.size());
                    var whole = (double) pool.size().bytes();
                    return new Limit(
                            words.text("space.promised-title", pool.name()),
                            new Fill(
                                    now.bytes() / whole,
                                    after.minus(now).bytes() / whole,
                                    words.text(
                                            after.isMoreThan(pool.size()) ? "space.over-promised" : "space.promised",
                                            after,
                                            pool.size(),
                                            Math.round(100 * after.bytes() / whole))));
                });
    }

    private static ByteSize promisedToOthers(LvUuid pool, LogicalVolume seen, HostReport report) {
        return report.volumes().all().stream()
                .filter(volume -> volume.isThin() && !volume.uuid().equals(seen.uuid()))
                .filter(volume ->
                        volume.lineage().poolUuid().filter(pool::equals).isPresent())
                .map(LogicalVolume::size)
                .reduce(ByteSize.NOTHING, ByteSize::plus);
    }
}
