package org.snapdeck.lvm;

import java.util.List;

/// Reads the lines of `dmsetup info`: name, uuid, major, minor, open count and state, between bars.
final class DeviceLines {

    private static final int FIELDS = 6;

    private DeviceLines() {}

    static List<Device> devices(String text) throws Unreadable {
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
        return new Device(fields[0], fields[1], number, Digits.integer(fields[4]), suspended(fields[5]));
    }

    private static Answer suspended(String word) {
        return switch (word) {
            case "Suspended" -> Answer.YES;
            case "Active" -> Answer.NO;
            default -> Answer.UNKNOWN;
        };
    }
}
