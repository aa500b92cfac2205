package org.snapdeck.lvm;

import java.util.List;

/// LVM's own rules for names (`lib/misc/lvm-string.c` of LVM2), checked before anything is sent: some of them LVM
/// itself notices only after it has written its metadata.
final class NameRules {

    static final int LONGEST = 127;

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

    static void check(String name) {
        if (name.isEmpty()) {
            throw new InvalidName(NameRule.NOT_EMPTY, "", "A name needs at least one character.");
        }
        var illegal = name.codePoints().filter(character -> !isLegal(character)).findFirst();
        if (illegal.isPresent()) {
            var character = Character.toString(illegal.getAsInt());
            throw new InvalidName(
                    NameRule.LEGAL_CHARACTERS,
                    character,
                    "LVM's names consist of the letters a-z and A-Z, digits and + _ . - only, not of \"" + character
                            + "\".");
        }
        if (name.startsWith("-")) {
            throw new InvalidName(NameRule.NO_HYPHEN_FIRST, "-", "A name in LVM must not start with a hyphen (-).");
        }
        if (name.equals(".") || name.equals("..")) {
            throw new InvalidName(NameRule.NO_DOTS, name, "\"" + name + "\" is not a name in LVM.");
        }
        if (name.length() > LONGEST) {
            throw new InvalidName(
                    NameRule.NOT_TOO_LONG,
                    Integer.toString(name.length()),
                    "A name in LVM has at most " + LONGEST + " characters; this one has " + name.length() + ".");
        }
    }

    static void checkNotReserved(String name) {
        for (var start : RESERVED_STARTS) {
            if (name.startsWith(start)) {
                throw new InvalidName(
                        NameRule.NO_RESERVED_START,
                        start,
                        "LVM keeps names that start with \"" + start + "\" for itself.");
            }
        }
        for (var part : RESERVED_PARTS) {
            if (name.contains(part)) {
                throw new InvalidName(
                        NameRule.NO_RESERVED_PART, part, "LVM keeps names that contain \"" + part + "\" for itself.");
            }
        }
    }

    private static boolean isLegal(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || "+_.-".indexOf(character) >= 0;
    }
}
