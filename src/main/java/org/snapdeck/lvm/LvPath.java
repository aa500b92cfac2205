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
        var device = deviceName(group, name);
        if (device.length() > NameRules.LONGEST) {
            throw new InvalidName(
                    NameRule.NOT_TOO_LONG_AS_DEVICE,
                    Integer.toString(device.length()),
                    "The device of this volume would need a name of " + device.length()
                            + " characters, as each hyphen counts" + " twice in it; " + NameRules.LONGEST
                            + " is the most.");
        }
    }

    public String text() {
        return group + "/" + name;
    }

    /// The name in `/dev/mapper`.
    public String deviceName() {
        return deviceName(group, name);
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
