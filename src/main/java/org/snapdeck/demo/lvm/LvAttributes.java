package org.snapdeck.demo.lvm;

/// The ten letters of `lv_attr`.
final class LvAttributes {

    private LvAttributes() {}

    static String of(LvRow row) {
        return "" + type(row) + (row.volume().traits().writeable() ? 'w' : 'r') + "i-" + state(row)
                + (row.isActive() && row.isOpen() ? 'o' : '-') + target(row) + zeroing(row) + health(row)
                + (row.volume().traits().skipsActivation() ? 'k' : '-');
    }

    private static char type(LvRow row) {
        return switch (row.volume().layout()) {
            case Layout.Linear _ -> row.isThickOrigin() ? origin(row) : '-';
            case Layout.ThinVolume _ -> row.isThickOrigin() ? origin(row) : 'V';
            case Layout.ThickSnapshot snapshot -> snapshot.merging() ? 'S' : 's';
            case Layout.ThinPool _ -> 't';
            case Layout.PoolData _ -> 'T';
            case Layout.PoolMetadata _, Layout.PoolSpare _ -> 'e';
        };
    }

    private static char origin(LvRow row) {
        return row.group().mergingInto(row.volume()).isPresent() ? 'O' : 'o';
    }

    private static char state(LvRow row) {
        if (!row.isActive()) {
            return '-';
        }
        if (row.facts().isSuspended(row.volume())) {
            return row.isInvalid() ? 'S' : 's';
        }
        return row.isInvalid() ? 'I' : 'a';
    }

    private static char target(LvRow row) {
        return switch (row.volume().layout()) {
            case Layout.Linear _ -> row.isThickOrigin() ? 's' : '-';
            case Layout.ThickSnapshot _ -> 's';
            case Layout.ThinPool _, Layout.ThinVolume _ -> 't';
            case Layout.PoolData _, Layout.PoolMetadata _, Layout.PoolSpare _ -> '-';
        };
    }

    private static char zeroing(LvRow row) {
        return switch (row.volume().layout()) {
            case Layout.ThinPool _, Layout.ThinVolume _ -> 'z';
            case Layout.Linear _,
                    Layout.ThickSnapshot _,
                    Layout.PoolData _,
                    Layout.PoolMetadata _,
                    Layout.PoolSpare _ -> '-';
        };
    }

    private static char health(LvRow row) {
        return row.volume().layout() instanceof Layout.ThinPool
                        && row.isActive()
                        && row.poolFill().isFull()
                ? 'D'
                : '-';
    }
}
