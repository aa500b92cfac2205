package org.snapdeck.usage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads lines of udev's data, each with the file it stands in: `/run/udev/data/b254:5:E:ID_FS_TYPE=ext4`.
final class SignatureLines {

    private static final Pattern LINE =
            Pattern.compile("/run/udev/data/b([0-9]+):([0-9]+):E:(ID_FS_TYPE|ID_FS_UUID)=(.+)");

    private SignatureLines() {}

    static List<Signature> signatures(String text) throws Unreadable {
        Map<DeviceNumber, Map<String, String>> found = new LinkedHashMap<>();
        for (var line : Lines.each(text, line -> line)) {
            var read = LINE.matcher(line);
            if (!read.matches()) {
                throw new Unreadable("the line \"" + line + "\"");
            }
            var number = new DeviceNumber(Digits.integer(read.group(1)), Digits.integer(read.group(2)));
            found.computeIfAbsent(number, _ -> new LinkedHashMap<>()).put(read.group(3), read.group(4));
        }
        var signatures = new ArrayList<Signature>();
        found.forEach((number, fields) -> Optional.ofNullable(fields.get("ID_FS_TYPE"))
                .ifPresent(kind ->
                        signatures.add(new Signature(number, kind, Optional.ofNullable(fields.get("ID_FS_UUID"))))));
        return signatures;
    }
}
