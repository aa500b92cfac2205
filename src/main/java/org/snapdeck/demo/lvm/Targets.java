package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// What the operands of a report mean: all groups, whole groups, or single volumes; and which of them don't
/// exist.
record Targets(TreeMap<String, Set<String>> volumesByGroup, List<LvmRefusal> missing) {

    /// Stands for every volume of a group.
    private static final String ALL = "";

    static Targets of(LvmHost host, List<String> operands) throws LvmRefusal {
        var targets = new Targets(new TreeMap<>(), new ArrayList<>());
        for (var operand : operands) {
            if (operand.startsWith("@")) {
                throw LvmRefusal.notSimulated("a tag as operand");
            }
            var isVolume = VolumeName.isOne(operand);
            var group = isVolume ? VolumeName.of(operand).group() : operand.replaceFirst("^/dev/", "");
            targets.add(host, group, isVolume ? VolumeName.of(operand).volume() : ALL);
        }
        if (operands.isEmpty()) {
            host.groups().forEach(group -> targets.add(host, group.name(), ALL));
        }
        return targets;
    }

    private void add(LvmHost host, String group, String volume) {
        if (host.find(group).isEmpty()) {
            missing.add(LvmRefusal.noGroup(group));
            return;
        }
        volumesByGroup.computeIfAbsent(group, _ -> new LinkedHashSet<>()).add(volume);
    }

    /// The volumes meant of one group; what isn't there is noted.
    List<LogicalVolume> volumesOf(VolumeGroup group) {
        var wanted = volumesByGroup.get(group.name());
        for (var volume : wanted) {
            if (!volume.equals(ALL) && group.find(volume).isEmpty()) {
                missing.add(LvmRefusal.noVolume(group.name(), volume));
            }
        }
        return group.sorted().stream()
                .filter(volume -> wanted.contains(ALL) || wanted.contains(volume.name()))
                .toList();
    }

    /// Says what is missing, after all that is there was found; answers the exit status.
    int complain(LvmCall call) throws IOException {
        for (var refusal : missing) {
            for (var line : refusal.lines()) {
                call.warn(line);
            }
        }
        return missing.isEmpty() ? 0 : LvmRefusal.FAILED;
    }
}
