package org.snapdeck.usage;

import java.util.List;

/// Reads the lines of `dmsetup info`: name, uuid, major, minor, open count and state, between bars.
public final class DeviceLines {

    private static final int FIELDS = 6;

    private DeviceLines() {}

    public static List<Device> devices(String text) throws Unreadable {
        if (text.strip().equals("No devices found")) {
            return List.of();
        }
        return Lines.each(text, DeviceLines::device);
    }

    private static Device device(String line) {
        var fields = line.split("\\|", -1);
        if (fields.length != FIELDS || fields[0].isEmpty()) {
            throw new IllegalArgumentException("not six fields");
        }
        var number = new DeviceNumber(Digits.integer(fields[2]), Digits.integer(fields[3]));
        return new Device(fields[0], fields[1], number, Digits.integer(fields[4]), fields[5].equals("Suspended"));
    }
}
