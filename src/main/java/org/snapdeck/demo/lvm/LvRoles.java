package org.snapdeck.demo.lvm;

import java.util.ArrayList;

/// What a volume is made of, and what it is for.
final class LvRoles {

    private LvRoles() {}

    static String layout(LvRow row) {
        return switch (row.volume().layout()) {
            case Layout.ThinPool _ -> "thin,pool";
            case Layout.ThinVolume _ -> "thin,sparse";
            case Layout.Linear _,
                    Layout.ThickSnapshot _,
                    Layout.PoolData _,
                    Layout.PoolMetadata _,
                    Layout.PoolSpare _ -> "linear";
        };
    }

    static String role(LvRow row) {
        return switch (row.volume().layout()) {
            case Layout.ThinPool _ -> "private";
            case Layout.PoolData _ -> "private,thin,pool,data";
            case Layout.PoolMetadata _ -> "private,thin,pool,metadata";
            case Layout.PoolSpare _ -> "private,pool,spare";
            case Layout.ThickSnapshot _ -> "public,snapshot,thicksnapshot";
            case Layout.Linear _ -> row.isThickOrigin() ? "public,origin,thickorigin" : "public";
            case Layout.ThinVolume thin -> thinRole(row, thin);
        };
    }

    private static String thinRole(LvRow row, Layout.ThinVolume thin) {
        var roles = new ArrayList<String>();
        roles.add("public");
        if (row.group().isThinOrigin(row.volume())) {
            roles.add("origin");
            roles.add("thinorigin");
        }
        if (thin.origin().isPresent()) {
            roles.add("snapshot");
            roles.add("thinsnapshot");
        }
        if (row.isThickOrigin()) {
            roles.add("origin");
            roles.add("thickorigin");
        }
        return String.join(",", roles);
    }
}
