package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.util.List;

/// `lvconvert --merge --background @TAG|VG/LV` of thick snapshots.
final class Lvconvert implements LvmCommand {

    @Override
    public List<String> options() {
        return List.of("merge", "background|b", "reportformat=");
    }

    @Override
    public int run(LvmCall call) throws LvmRefusal, IOException, InterruptedException {
        var operands = call.line().operands();
        if (!call.line().has("merge") || operands.size() != 1) {
            throw LvmRefusal.syntax(call.command());
        }
        if (!call.line().has("background")) {
            throw LvmRefusal.notSimulated("merging in the foreground");
        }
        var operand = operands.getFirst();
        if (operand.startsWith("@")) {
            return mergeTagged(call, operand.substring(1));
        }
        var name = VolumeName.of(operand);
        try (var _ = call.changing(name.group())) {
            var group = call.host().group(name.group());
            var volume = group.find(name.volume())
                    .orElseThrow(() -> LvmRefusal.failed("Failed to find logical volume \"" + name + "\""));
            if (volume.isMerging()) {
                throw LvmRefusal.failed("Command not permitted on LV " + name + ".");
            }
            merge(call, group, volume);
            return 0;
        }
    }

    /// Whatever bears the tag, in any group. What is being merged already is LVM's own, and passed over.
    private static int mergeTagged(LvmCall call, String tag) throws LvmRefusal, IOException, InterruptedException {
        for (var name : call.host().groups().stream().map(VolumeGroup::name).toList()) {
            try (var _ = call.changing(name)) {
                for (var volume : call.host().group(name).sorted()) {
                    if (volume.tags().contains(tag) && !volume.isMerging()) {
                        merge(call, call.host().group(name), volume);
                    }
                }
            }
        }
        return 0;
    }

    private static void merge(LvmCall call, VolumeGroup group, LogicalVolume volume) throws LvmRefusal, IOException {
        switch (volume.layout()) {
            case Layout.ThickSnapshot _ -> new Merging(call, group).begin(volume);
            case Layout.Linear _ ->
                throw LvmRefusal.failed(
                        group.name() + "/" + volume.name() + " cannot be merged because --trackchanges was not used.");
            case Layout.ThinVolume _, Layout.ThinPool _, Layout.PoolData _, Layout.PoolMetadata _, Layout.PoolSpare _ ->
                throw LvmRefusal.notSimulated("merging what is thin");
        }
    }
}
