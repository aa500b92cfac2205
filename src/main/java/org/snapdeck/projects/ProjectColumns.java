package org.snapdeck.projects;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.snapdeck.fx.Column;
import org.snapdeck.fx.Columns;
import org.snapdeck.fx.Fill;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.QuotaUse;
import org.snapdeck.listing.Fact;
import org.snapdeck.lvm.ByteSize;

/// What the table of projects tells of each: what it has, and what it may have. In files a limit that there is none of
/// is left empty.
final class ProjectColumns {
    private final Columns<ProjectRow> columns;
    private final QuotaWords told;
    private final Words words;

    ProjectColumns(Words words) {
        this.words = words;
        this.told = new QuotaWords(words);
        this.columns = new Columns<>(words);
    }

    List<Column<ProjectRow>> all() {
        return List.of(
                columns.twoLine("column.name", ProjectRow::name, told::chosen)
                        .width(208)
                        .least(144),
                limited("volumes", row -> told.volumes(row.quota(), row.use()), QuotaUse::volumes, Quota::volumes)
                        .width(168),
                limited(
                                "snapshots",
                                row -> told.snapshots(row.quota(), row.use()),
                                QuotaUse::snapshots,
                                Quota::snapshots)
                        .width(168),
                limited(
                                "gibibytes",
                                row -> told.gigabytes(row.quota(), row.use()),
                                QuotaUse::gigabytes,
                                Quota::gigabytes)
                        .width(192),
                largest().width(128).leavingAs(1),
                columns.text("projects.snapshots-count", row -> told.counted(row.quota()))
                        .width(136)
                        .leavingAs(2),
                columns.text("column.id", row -> row.id().toString()).width(280).onlyIfChosen());
    }

    private Column<ProjectRow> limited(
            String key, Function<ProjectRow, Fill> fill, ToIntFunction<QuotaUse> use, ToIntFunction<Quota> limit) {
        var title = key.equals("gibibytes") ? "quota.gigabytes" : "quota." + key;
        return columns.meter(title, row -> Optional.of(fill.apply(row)))
                .telling(
                        Fact.count(
                                key,
                                row -> use.applyAsInt(row.use()),
                                row -> String.valueOf(use.applyAsInt(row.use()))),
                        Fact.countIfAny(
                                key + "-limit",
                                row -> limit(row, limit),
                                row -> limit(row, limit).isPresent()
                                        ? String.valueOf(limit.applyAsInt(row.quota()))
                                        : words.text("quota.no-limit")));
    }

    /// What is not limited is larger than every limit.
    private Column<ProjectRow> largest() {
        return columns.text("projects.largest", (ProjectRow row) -> told.perVolume(row.quota()))
                .orderedBy(Comparator.comparingLong(
                        row -> limit(row, Quota::perVolumeGigabytes).orElse(Long.MAX_VALUE)))
                .telling(Fact.bytesIfAny("largest", ProjectColumns::largestBytes, row -> told.perVolume(row.quota())));
    }

    private static OptionalLong largestBytes(ProjectRow row) {
        var limit = limit(row, Quota::perVolumeGigabytes);
        return limit.isPresent()
                ? OptionalLong.of(ByteSize.ofGib(limit.getAsLong()).bytes())
                : OptionalLong.empty();
    }

    private static OptionalLong limit(ProjectRow row, ToIntFunction<Quota> limit) {
        var number = limit.applyAsInt(row.quota());
        return number == Quota.UNLIMITED ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
