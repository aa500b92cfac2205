package org.snapdeck.demo.lvm;

import java.util.List;
import java.util.Optional;

/// The fields of `vgs`; `lvs` has them too.
final class VgFields {

    static final List<String> USUAL =
            List.of("vg_name", "pv_count", "lv_count", "snap_count", "vg_attr", "vg_size", "vg_free");

    static final List<Field<VolumeGroup>> ALL = List.of(
            Field.text("vg_uuid", "VG UUID", 38, VolumeGroup::uuid),
            Field.text("vg_name", "VG", 4, VolumeGroup::name),
            Field.text("vg_attr", "Attr", 5, _ -> "wz--n-"),
            Field.text("vg_permissions", "VPerms", 10, _ -> "writeable"),
            no("vg_exported", "Exported", "exported"),
            no("vg_partial", "Partial", "partial"),
            no("vg_shared", "Shared", "shared"),
            Field.size("vg_size", "VSize", group -> group.extentCount() * group.extentSize()),
            Field.size("vg_free", "VFree", group -> group.freeExtents() * group.extentSize()),
            Field.text("vg_systemid", "System ID", 9, _ -> ""),
            Field.size("vg_extent_size", "Ext", VolumeGroup::extentSize),
            Field.number("vg_extent_count", "#Ext", 4, VolumeGroup::extentCount),
            Field.number("vg_free_count", "Free", 4, VolumeGroup::freeExtents),
            Field.number("max_lv", "MaxLV", 5, _ -> 0),
            Field.number("pv_count", "#PV", 3, _ -> 1),
            Field.number("vg_missing_pv_count", "#PV Missing", 3, _ -> 0),
            Field.number("lv_count", "#LV", 3, VgFields::visible),
            Field.number("snap_count", "#SN", 3, VgFields::snapshots),
            Field.number("vg_seqno", "Seq", 3, VolumeGroup::sequence),
            Field.other("vg_tags", "VG Tags", 7, _ -> new Value.Items(List.of())));

    private VgFields() {}

    /// What the simulated groups never are.
    private static Field<VolumeGroup> no(String name, String heading, String yes) {
        return new Field<>(name, heading, 10, true, _ -> new Value.Flag(Optional.of(false), yes));
    }

    private static long visible(VolumeGroup group) {
        return group.volumes().stream()
                .filter(volume -> !volume.layout().isHidden())
                .count();
    }

    private static long snapshots(VolumeGroup group) {
        return group.volumes().stream()
                .filter(volume -> volume.layout() instanceof Layout.ThickSnapshot)
                .count();
    }
}
