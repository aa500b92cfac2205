package org.snapdeck.lvm;

/// A logical volume by its names, `group/volume`, as LVM's commands take it.
public record LvPath(VgName group, LvName name) {

    /// What LVM keeps free of its 128 bytes for separators.
    private static final int LONGEST_TOGETHER = 124;

    public LvPath {
        var together = group.text().length() + name.text().length();
        if (together > LONGEST_TOGETHER) {
            throw new InvalidName(
                    NameRule.NOT_TOO_LONG_TOGETHER,
                    Integer.toString(together),
                    "The names of a volume and its volume group have at most " + LONGEST_TOGETHER
                            + " characters together; these have " + together + ".");
        }
        checkDevice(deviceName(group, name).length());
    }

    /// Refuses a volume whose helper device, which has this suffix, would not get a name: LVM notices that only
    /// when half of a snapshot is made.
    void checkRoomFor(String suffix) {
        checkDevice(deviceName().length() + suffix.length());
    }

    public String text() {
        return group + "/" + name;
    }

    /// The name in `/dev/mapper`.
    public String deviceName() {
        return deviceName(group, name);
    }

    private static void checkDevice(int length) {
        if (length > NameRules.LONGEST) {
            throw new InvalidName(
                    NameRule.NOT_TOO_LONG_AS_DEVICE,
                    Integer.toString(length),
                    "This name needs a device name of " + length + " characters, as each hyphen counts twice in it; "
                            + NameRules.LONGEST + " is the most.");
        }
    }

    private static String deviceName(VgName group, LvName name) {
        return doubled(group.text()) + "-" + doubled(name.text());
    }

    private static String doubled(String text) {
        return text.replace("-", "--");
    }

    @Override
    public String toString() {
        return text();
    }
}
