package org.snapdeck.demo.lvm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The fields of `lvs`.
final class LvFields {

    static final List<String> USUAL = List.of(
            "lv_name",
            "vg_name",
            "lv_attr",
            "lv_size",
            "pool_lv",
            "origin",
            "data_percent",
            "metadata_percent",
            "move_pv",
            "mirror_log",
            "copy_percent",
            "convert_lv");

    static final List<Field<LvRow>> ALL = all();

    private LvFields() {}

    private static List<Field<LvRow>> all() {
        var fields = new ArrayList<Field<LvRow>>();
        fields.add(Field.text("lv_uuid", "LV UUID", 38, row -> row.volume().uuid()));
        fields.add(Field.text("lv_name", "LV", 4, LvFields::name));
        fields.add(Field.text("lv_full_name", "LV", 4, row -> fullName(row)));
        fields.add(Field.text("lv_path", "Path", 0, LvFields::path));
        fields.add(Field.text("lv_dm_path", "DMPath", 0, LvFields::mapperPath));
        fields.add(Field.text("lv_attr", "Attr", 0, LvAttributes::of));
        fields.add(Field.other("lv_layout", "Layout", 10, row -> new Value.Items(LvRoles.layout(row))));
        fields.add(Field.other("lv_role", "Role", 10, row -> new Value.Items(LvRoles.role(row))));
        fields.add(Field.size("lv_size", "LSize", row -> row.group().bytes(row.volume())));
        fields.add(Field.text("pool_lv", "Pool", 4, row -> nameOf(row.group().poolOf(row.volume()))));
        fields.add(Field.text(
                "pool_lv_uuid", "Pool UUID", 38, row -> uuidOf(row.group().poolOf(row.volume()))));
        fields.add(Field.text("origin", "Origin", 6, row -> nameOf(row.group().originOf(row.volume()))));
        fields.add(Field.text(
                "origin_uuid", "Origin UUID", 38, row -> uuidOf(row.group().originOf(row.volume()))));
        fields.add(new Field<>("origin_size", "OSize", 5, true, LvFields::originSize));
        fields.add(Field.other("data_percent", "Data%", 6, LvFields::dataPercent));
        fields.add(Field.other("snap_percent", "Snap%", 6, LvFields::dataPercent));
        fields.add(Field.other("metadata_percent", "Meta%", 6, LvFields::metadataPercent));
        fields.add(Field.text("move_pv", "Move", 4, _ -> ""));
        fields.add(Field.text("mirror_log", "Log", 3, _ -> ""));
        fields.add(Field.text("copy_percent", "Cpy%Sync", 8, _ -> ""));
        fields.add(Field.text("convert_lv", "Convert", 7, _ -> ""));
        fields.add(Field.text("lv_active", "Active", 6, row -> row.isActive() ? "active" : ""));
        fields.add(flag("lv_device_open", "DevOpen", 10, row -> row.whileActive(row.isOpen()), "open"));
        fields.add(flag("lv_suspended", "Suspended", 10, LvFields::suspended, "suspended"));
        fields.add(flag("lv_snapshot_invalid", "SnapInvalid", 15, LvFields::invalid, "snapshot invalid"));
        fields.add(flag("lv_merging", "Merging", 10, LvFields::merging, "merging"));
        fields.add(flag("lv_merge_failed", "MergeFailed", 15, LvFields::mergeFailed, "merge failed"));
        fields.add(Field.text("lv_health_status", "Health", 15, LvFields::health));
        fields.add(flag("lv_skip_activation", "SkipAct", 15, LvFields::skipsActivation, "skip activation"));
        fields.add(Field.text("lv_permissions", "LPerms", 8, LvFields::permissions));
        fields.add(Field.text("lv_when_full", "WhenFull", 15, LvFields::whenFull));
        fields.add(Field.other(
                "lv_time", "CTime", 26, row -> new Value.Time(row.volume().created())));
        fields.add(Field.other(
                "lv_tags", "LV Tags", 7, row -> new Value.Items(row.volume().tags())));
        fields.add(
                Field.number("lv_kernel_major", "KMaj", 4, row -> row.device().isPresent() ? Device.MAJOR : -1));
        fields.add(Field.number(
                "lv_kernel_minor",
                "KMin",
                4,
                row -> row.device().map(Device::minor).orElse(-1)));
        VgFields.ALL.forEach(field -> fields.add(field.of(LvRow::group)));
        return List.copyOf(fields);
    }

    private static Field<LvRow> flag(
            String name, String heading, int width, Function<LvRow, Optional<Boolean>> known, String yes) {
        return new Field<>(name, heading, width, true, row -> new Value.Flag(known.apply(row), yes));
    }

    private static String name(LvRow row) {
        var name = row.volume().name();
        return row.volume().layout().isHidden() ? "[" + name + "]" : name;
    }

    private static String fullName(LvRow row) {
        return row.group().name() + "/" + row.volume().name();
    }

    private static String path(LvRow row) {
        var without = row.volume().layout().isHidden() || row.volume().layout() instanceof Layout.ThinPool;
        return without ? "" : "/dev/" + fullName(row);
    }

    private static String mapperPath(LvRow row) {
        return "/dev/mapper/" + Device.name(row.group().name(), row.volume().name());
    }

    private static String nameOf(Optional<LogicalVolume> other) {
        return other.map(LogicalVolume::name).orElse("");
    }

    private static String uuidOf(Optional<LogicalVolume> other) {
        return other.map(LogicalVolume::uuid).orElse("");
    }

    private static Value originSize(LvRow row) {
        return row.isThickSnapshot() || row.isThickOrigin()
                ? new Value.Bytes(row.group().deviceBytes(row.volume()))
                : Value.NOTHING;
    }

    private static Value dataPercent(LvRow row) {
        if (!row.isActive()) {
            return Value.NOTHING;
        }
        var bytes = row.group().bytes(row.volume());
        return switch (row.volume().layout()) {
            case Layout.ThickSnapshot _ ->
                new Value.Share(row.facts().store(row.volume()).percent(bytes));
            case Layout.ThinPool _ -> new Value.Share(row.poolFill().data());
            case Layout.ThinVolume _, Layout.Linear _ when running(row).isPresent() -> left(row);
            case Layout.ThinVolume _ ->
                new Value.Share(Percent.of((long) row.facts().map(row.volume()).mapped(), bytes));
            case Layout.Linear _, Layout.PoolData _, Layout.PoolMetadata _, Layout.PoolSpare _ -> Value.NOTHING;
        };
    }

    private static Optional<Boolean> merging(LvRow row) {
        return Optional.of(row.volume().isMerging()
                || row.group().mergingInto(row.volume()).isPresent());
    }

    /// The snapshot that the kernel merges into the volume.
    private static Optional<LogicalVolume> running(LvRow row) {
        return row.group().mergingInto(row.volume()).filter(row.facts()::isMerging);
    }

    private static Value left(LvRow row) {
        var snapshot = running(row).orElseThrow();
        return new Value.Share(row.facts().store(snapshot).percent(row.group().bytes(snapshot)));
    }

    private static Value metadataPercent(LvRow row) {
        return row.volume().layout() instanceof Layout.ThinPool && row.isActive()
                ? new Value.Share(row.poolFill().metadata())
                : Value.NOTHING;
    }

    private static Optional<Boolean> suspended(LvRow row) {
        return row.whileActive(row.facts().isSuspended(row.volume()));
    }

    private static Optional<Boolean> invalid(LvRow row) {
        return row.isThickSnapshot() ? row.whileActive(row.isInvalid()) : Optional.empty();
    }

    private static Optional<Boolean> mergeFailed(LvRow row) {
        return row.isThickSnapshot() ? row.whileActive(false) : Optional.empty();
    }

    private static String health(LvRow row) {
        return row.volume().layout() instanceof Layout.ThinPool
                        && row.isActive()
                        && row.poolFill().isFull()
                ? "out_of_data"
                : "";
    }

    private static Optional<Boolean> skipsActivation(LvRow row) {
        return Optional.of(row.volume().traits().skipsActivation());
    }

    private static String permissions(LvRow row) {
        if (!row.isActive()) {
            return LvRow.UNKNOWN;
        }
        return row.volume().traits().writeable() ? "writeable" : "read-only";
    }

    private static String whenFull(LvRow row) {
        if (!(row.volume().layout() instanceof Layout.ThinPool pool)) {
            return "";
        }
        return pool.failsWhenFull() ? "error" : "queue";
    }
}
