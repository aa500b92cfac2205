package org.snapdeck.lvm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snapdeck.usage.Unreadable;

/// Reads the rows of `vgs`.
final class GroupRows {

    private GroupRows() {}

    static List<VolumeGroup> groups(List<Map<String, String>> rows) throws Unreadable {
        var groups = new ArrayList<VolumeGroup>();
        for (var row : rows) {
            groups.add(group(new ReportRow(row)));
        }
        return groups;
    }

    /// The room of a volume's group, which each row of `lvs` repeats.
    static VgSpace space(ReportRow row) throws Unreadable {
        var free = row.bytes("vg_free");
        var extent = row.bytes("vg_extent_size");
        if (extent.bytes() == 0) {
            throw new Unreadable("extents without a size");
        }
        return new VgSpace(free, extent);
    }

    private static VolumeGroup group(ReportRow row) throws Unreadable {
        return new VolumeGroup(
                row.read("vg_uuid", VgUuid::new),
                row.read("vg_name", VgName::new),
                row.bytes("vg_size"),
                space(row),
                row.number("vg_seqno"),
                new VgCondition(
                        row.integer("vg_missing_pv_count"),
                        row.answer("vg_partial", "partial"),
                        row.answer("vg_exported", "exported"),
                        row.answer("vg_shared", "shared"),
                        row.optional("vg_systemid"),
                        VolumeRows.permission(row.text("vg_permissions"))));
    }
}
