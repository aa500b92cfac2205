package org.snapdeck.inventory;

import java.util.Locale;
import java.util.function.Supplier;
import org.snapdeck.lvm.InvalidName;

/// Whether what is to be made can have its names. Some of LVM's limits depend on the names that are there already: a
/// long volume group leaves little room for a volume, and a long volume none for the devices of its snapshot.
public final class LvmNames {
    private LvmNames() {}

    /// @param making puts together what is to be made, names and all
    public static Verdict allow(Supplier<?> making) {
        try {
            making.get();
            return Verdict.allowed();
        } catch (InvalidName broken) {
            return Verdict.refused(
                    "rule.lvm-name."
                            + broken.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    broken.detail());
        }
    }
}
