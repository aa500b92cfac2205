package org.snapdeck.demo.lvm;

import java.util.ArrayList;
import java.util.List;

/// What a volume is made of, and what it is for.
final class LvRoles {

    private LvRoles() {}

    static List<String> layout(LvRow row) {
        return switch (row.volume().layout()) {
            case Layout.ThinPool _ -> List.of("thin", "pool");
            case Layout.ThinVolume _ -> List.of("thin", "sparse");
            case Layout.Linear _,
                    Layout.ThickSnapshot _,
                    Layout.PoolData _,
                    Layout.PoolMetadata _,
                    Layout.PoolSpare _ -> List.of("linear");
        };
    }

    static List<String> role(LvRow row) {
        return switch (row.volume().layout()) {
            case Layout.ThinPool _ -> List.of("private");
            case Layout.PoolData _ -> List.of("private", "thin", "pool", "data");
            case Layout.PoolMetadata _ -> List.of("private", "thin", "pool", "metadata");
            case Layout.PoolSpare _ -> List.of("private", "pool", "spare");
            case Layout.ThickSnapshot _ -> List.of("public", "snapshot", "thicksnapshot");
            case Layout.Linear _ ->
                row.isThickOrigin() ? List.of("public", "origin", "thickorigin") : List.of("public");
            case Layout.ThinVolume thin -> thinRole(row, thin);
        };
    }

    private static List<String> thinRole(LvRow row, Layout.ThinVolume thin) {
        var roles = new ArrayList<String>();
        roles.add("public");
        if (row.group().isThinOrigin(row.volume())) {
            roles.addAll(List.of("origin", "thinorigin"));
        }
        if (thin.origin().isPresent()) {
            roles.addAll(List.of("snapshot", "thinsnapshot"));
        }
        if (row.isThickOrigin()) {
            roles.addAll(List.of("origin", "thickorigin"));
        }
        return roles;
    }
}
