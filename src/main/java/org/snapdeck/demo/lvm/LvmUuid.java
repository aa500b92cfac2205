package org.snapdeck.demo.lvm;

import java.util.random.RandomGenerator;

/// The uuids of LVM: 32 letters and digits, written in groups.
final class LvmUuid {

    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] GROUPS = {6, 4, 4, 4, 4, 4, 6};

    private LvmUuid() {}

    static String random(RandomGenerator random) {
        var uuid = new StringBuilder();
        for (var group : GROUPS) {
            uuid.append(uuid.isEmpty() ? "" : "-");
            for (var at = 0; at < group; at++) {
                uuid.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return uuid.toString();
    }

    /// As device-mapper writes it.
    static String compact(String uuid) {
        return uuid.replace("-", "");
    }
}
