package org.snapdeck.demo.lvm;

import java.util.List;

/// Which names and tags LVM takes.
final class NameRules {

    private static final int LONGEST = 127;
    private static final List<String> RESERVED_STARTS = List.of("snapshot", "pvmove");
    private static final List<String> RESERVED_PARTS = List.of(
            "_cdata",
            "_cmeta",
            "_corig",
            "_cpool",
            "_cvol",
            "_wcorig",
            "_mimage",
            "_mlog",
            "_rimage",
            "_rmeta",
            "_tdata",
            "_tmeta",
            "_vdata",
            "_imeta",
            "_iorig",
            "_pmspare",
            "_vorigin");

    private NameRules() {}

    static void checkName(String command, String name) throws LvmRefusal {
        var legal = name.matches("[a-zA-Z0-9+_.][a-zA-Z0-9+_.-]*")
                && !name.equals(".")
                && !name.equals("..")
                && name.length() <= LONGEST;
        if (!legal) {
            throw LvmRefusal.usage(command, "Logical volume name \"" + name + "\" is invalid.");
        }
        for (var start : RESERVED_STARTS) {
            if (name.startsWith(start)) {
                throw reserved(command, "starting", start);
            }
        }
        for (var part : RESERVED_PARTS) {
            if (name.contains(part)) {
                throw reserved(command, "including", part);
            }
        }
    }

    private static LvmRefusal reserved(String command, String how, String what) {
        return LvmRefusal.usage(
                command, "Names " + how + " \"" + what + "\" are reserved. Please choose a different LV name.");
    }

    /// What turns out only when the group is known: a name must be free, and fit together with the group's.
    static void checkFits(VolumeGroup group, String name) throws LvmRefusal {
        if (group.find(name).isPresent()) {
            throw LvmRefusal.failed(
                    "Logical Volume \"" + name + "\" already exists in volume group \"" + group.name() + "\"");
        }
        var full = group.name() + "/" + name;
        // LVM counts a few characters more than it prints.
        var length = group.name().length() + name.length() + 3;
        if (length > LONGEST) {
            throw LvmRefusal.failed("Internal error: LV name \"" + full + "\" length " + length + " is not supported.");
        }
        var device = Device.name(group.name(), name);
        if (device.length() > LONGEST) {
            throw LvmRefusal.failed(
                    "Name \"" + device + "\" too long.",
                    "Failed to set device name for " + device,
                    "Failed to activate new LV " + full + ".");
        }
    }

    static void checkTags(String option, List<String> tags) throws LvmRefusal {
        for (var tag : tags) {
            if (!tag.matches("[A-Za-z0-9._+/=!:&#][A-Za-z0-9._+/=!:&#-]*")) {
                throw LvmRefusal.unreadable("Invalid argument for --" + option + ": " + tag);
            }
        }
    }
}
