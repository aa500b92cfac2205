package org.snapdeck.lvm;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snapdeck.usage.DeviceNumber;
import org.snapdeck.usage.Digits;
import org.snapdeck.usage.Unreadable;

/// Reads the rows of `lvs`.
final class VolumeRows {

    private VolumeRows() {}

    /// Each volume once: some fields would make LVM repeat a volume for each of its segments.
    static VolumeList volumes(List<Map<String, String>> rows) throws Unreadable {
        var volumes = new LinkedHashMap<LvUuid, LogicalVolume>();
        for (var row : rows) {
            var volume = volume(new ReportRow(row));
            var earlier = volumes.putIfAbsent(volume.uuid(), volume);
            if (earlier != null && !earlier.equals(volume)) {
                throw new Unreadable("two different rows of volume " + volume.uuid());
            }
        }
        return new VolumeList(List.copyOf(volumes.values()));
    }

    private static LogicalVolume volume(ReportRow row) throws Unreadable {
        return new LogicalVolume(identity(row), shape(row), lineage(row), activity(row), condition(row), labels(row));
    }

    private static LvIdentity identity(ReportRow row) throws Unreadable {
        var name = row.text("lv_name");
        var hidden = name.startsWith("[") && name.endsWith("]");
        if (hidden) {
            name = name.substring(1, name.length() - 1);
        }
        if (name.isEmpty()) {
            throw new Unreadable("a volume without a name");
        }
        return new LvIdentity(
                row.read("lv_uuid", LvUuid::new),
                name,
                hidden,
                row.read("vg_uuid", VgUuid::new),
                row.read("vg_name", VgName::new));
    }

    private static LvShape shape(ReportRow row) throws Unreadable {
        return new LvShape(
                row.bytes("lv_size"),
                row.text("lv_attr"),
                Set.copyOf(row.read("lv_layout", ReportRow::list)),
                Set.copyOf(row.read("lv_role", ReportRow::list)),
                row.percent("data_percent"),
                row.percent("metadata_percent"));
    }

    private static LvLineage lineage(ReportRow row) throws Unreadable {
        return new LvLineage(
                row.optional("origin").map(VolumeRows::withoutBrackets),
                row.optional("origin_uuid", LvUuid::new),
                row.optional("origin_size", text -> new ByteSize(Digits.number(text))),
                row.optional("pool_lv").map(VolumeRows::withoutBrackets),
                row.optional("pool_lv_uuid", LvUuid::new));
    }

    private static LvActivity activity(ReportRow row) throws Unreadable {
        return new LvActivity(
                row.answer("lv_active", "active"),
                row.answer("lv_device_open", "open"),
                row.answer("lv_suspended", "suspended"),
                row.answer("lv_skip_activation", "skip activation"),
                permission(row.text("lv_permissions")),
                device(row));
    }

    private static LvCondition condition(ReportRow row) throws Unreadable {
        return new LvCondition(
                row.answer("lv_snapshot_invalid", "snapshot invalid"),
                row.answer("lv_merging", "merging"),
                row.answer("lv_merge_failed", "merge failed"),
                health(row.text("lv_health_status")));
    }

    private static LvLabels labels(ReportRow row) throws Unreadable {
        return new LvLabels(
                row.optional("lv_time", text -> Instant.ofEpochSecond(Digits.number(text))),
                row.read("lv_tags", text -> new Tags(ReportRow.list(text))));
    }

    /// A volume that is not active has the number -1.
    private static Optional<DeviceNumber> device(ReportRow row) throws Unreadable {
        if (row.text("lv_kernel_major").equals("-1")) {
            return Optional.empty();
        }
        return Optional.of(new DeviceNumber(row.integer("lv_kernel_major"), row.integer("lv_kernel_minor")));
    }

    static Permission permission(String text) {
        return switch (text) {
            case "writeable" -> Permission.WRITEABLE;
            case "read-only" -> Permission.READ_ONLY;
            case "read-only-override" -> Permission.READ_ONLY_OVERRIDE;
            default -> Permission.UNKNOWN;
        };
    }

    private static Health health(String text) {
        return switch (text) {
            case "" -> Health.GOOD;
            case "partial" -> Health.PARTIAL;
            case "out_of_data" -> Health.OUT_OF_DATA;
            case "metadata_read_only" -> Health.METADATA_READ_ONLY;
            case "failed" -> Health.FAILED;
            default -> Health.UNKNOWN;
        };
    }

    private static String withoutBrackets(String name) {
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }
}
