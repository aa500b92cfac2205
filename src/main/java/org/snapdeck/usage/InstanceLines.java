package org.snapdeck.usage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads what `virsh domstats --state --block` tells of all instances, and `virsh list --uuid --name`.
final class InstanceLines {

    private static final Pattern NAME = Pattern.compile("Domain: '(.+)'");
    private static final Pattern FIELD = Pattern.compile("\\s+([a-zA-Z0-9_.-]+)=(.*)");
    private static final Pattern UUID =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\s+(\\S|\\S.*\\S)\\s*");

    private InstanceLines() {}

    /// @param uuids of instances, by their names
    /// @param links what a path leads to
    static List<Instance> instances(String text, Map<String, String> uuids, UnaryOperator<String> links)
            throws Unreadable {
        var instances = new ArrayList<Instance>();
        var name = Optional.<String>empty();
        var fields = new LinkedHashMap<String, String>();
        for (var line : text.lines().filter(line -> !line.isBlank()).toList()) {
            var next = NAME.matcher(line);
            if (next.matches()) {
                name.ifPresent(it -> instances.add(instance(it, fields, uuids, links)));
                name = Optional.of(next.group(1));
                fields.clear();
                continue;
            }
            var field = FIELD.matcher(line);
            if (name.isEmpty() || !field.matches()) {
                throw new Unreadable("the line \"" + line + "\"");
            }
            fields.put(field.group(1), field.group(2));
        }
        name.ifPresent(it -> instances.add(instance(it, fields, uuids, links)));
        return instances;
    }

    private static Instance instance(
            String name, Map<String, String> fields, Map<String, String> uuids, UnaryOperator<String> links) {
        var state = Optional.ofNullable(fields.get("state.state"))
                .filter(number -> number.matches("[0-9]{1,9}"))
                .map(number -> InstanceState.of(Integer.parseInt(number)))
                .orElse(InstanceState.NONE);
        var disks = new ArrayList<Instance.Disk>();
        for (var number = 0; fields.containsKey("block." + number + ".name"); number++) {
            // An empty drive has a name and no path.
            var target = fields.get("block." + number + ".name");
            var path = fields.getOrDefault("block." + number + ".path", "");
            disks.add(new Instance.Disk(target, path, links.apply(path)));
        }
        return new Instance(name, Optional.ofNullable(uuids.get(name)), state, disks);
    }

    static Map<String, String> uuids(String text) throws Unreadable {
        return Lines.each(text, InstanceLines::uuid).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }

    private static Map.Entry<String, String> uuid(String line) {
        var read = UUID.matcher(line);
        if (!read.matches()) {
            throw new IllegalArgumentException("no uuid and name");
        }
        return Map.entry(read.group(2), read.group(1));
    }
}
