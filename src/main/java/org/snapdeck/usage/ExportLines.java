package org.snapdeck.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the folders of the kernel's iSCSI target: `.../core/iblock_0/NAME/udev_path|/dev/...` is a device that it has,
/// and `.../iscsi/IQN/tpgt_1/lun/lun_0/LINK` leads to one that is exported.
final class ExportLines {

    private static final Pattern DEVICE = Pattern.compile("(/[^|]*/core/[^/|]+/([^/|]+))/udev_path\\|(.+)");
    private static final Pattern LUN = Pattern.compile("/[^|]*/iscsi/([^/|]+)/[^|]+");

    private ExportLines() {}

    static List<Export> exports(String text, UnaryOperator<String> links) throws Unreadable {
        var lines = Lines.each(text, line -> line);
        Map<String, List<String>> targets = lines.stream()
                .map(LUN::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.groupingBy(
                        lun -> links.apply(lun.group()), Collectors.mapping(lun -> lun.group(1), Collectors.toList())));
        var exports = new ArrayList<Export>();
        for (var line : lines) {
            var device = DEVICE.matcher(line);
            if (device.matches()) {
                var node = links.apply(device.group(3));
                targets.getOrDefault(device.group(1), List.of(device.group(2))).stream()
                        .distinct()
                        .forEach(target -> exports.add(new Export(target, node)));
            } else if (!LUN.matcher(line).matches()) {
                throw new Unreadable("the line \"" + line + "\"");
            }
        }
        return exports;
    }
}
