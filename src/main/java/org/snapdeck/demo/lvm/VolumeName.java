package org.snapdeck.demo.lvm;

/// A volume as people name it: `VG/LV`, or the path of its device.
record VolumeName(String group, String volume) {

    static boolean isOne(String text) {
        return withoutFolder(text).matches("[^/]+/[^/]+");
    }

    static VolumeName of(String text) throws LvmRefusal {
        var parts = withoutFolder(text).split("/");
        if (parts.length != 2) {
            throw LvmRefusal.failed("\"" + text + "\": Invalid path for Logical Volume.");
        }
        return new VolumeName(parts[0], parts[1]);
    }

    private static String withoutFolder(String text) {
        return text.startsWith("/dev/") ? text.substring("/dev/".length()) : text;
    }

    @Override
    public String toString() {
        return group + "/" + volume;
    }
}
