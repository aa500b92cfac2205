package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// `lvextend -L [+]SIZE VG/LV` of plain volumes, thin volumes, and the stores of thick snapshots.
final class Lvextend implements LvmCommand {

    @Override
    public List<String> options() {
        return List.of("size|L=", "reportformat=");
    }

    @Override
    public int run(LvmCall call) throws LvmRefusal, IOException, InterruptedException {
        var operands = call.line().operands();
        var size = call.line().value("size");
        if (operands.isEmpty() || !VolumeName.isOne(operands.getFirst())) {
            throw LvmRefusal.usage(call.command(), "Please specify a logical volume path.");
        }
        if (operands.size() != 1 || size.isEmpty()) {
            throw LvmRefusal.syntax(call.command());
        }
        var wanted = Sizes.bytes(call.command(), "size", size.get());
        var name = VolumeName.of(operands.getFirst());
        try (var _ = call.changing(name.group())) {
            var group = call.host().group(name.group());
            var volume = group.find(name.volume())
                    .orElseThrow(() -> LvmRefusal.failed("Failed to find logical volume \"" + name + "\""));
            extend(call, group, volume, size.get().startsWith("+"), wanted);
            return 0;
        }
    }

    private static void extend(LvmCall call, VolumeGroup group, LogicalVolume volume, boolean added, long wanted)
            throws LvmRefusal, IOException {
        var now = extents(group, volume);
        var asked = Sizes.roundedUp(call, group, wanted);
        var after = atMost(call, group, volume, added ? now + asked : asked);
        if (after == now) {
            throw LvmRefusal.failed("New size (" + after + " extents) matches existing size (" + now + " extents).");
        }
        if (after < now) {
            throw LvmRefusal.failed(
                    "New size given (" + after + " extents) not larger than existing size (" + now + " extents)");
        }
        var larger = larger(group, volume, after).orElseThrow(() -> LvmRefusal.notSimulated("extending a pool"));
        requireRest(call, group, volume);
        requireRoom(group, volume, after - now);
        call.commit(group.replacing(volume.withLayout(larger)));
        var pool = group.poolOf(volume);
        if (pool.isPresent()) {
            ThinPools.warnOfOvercommitment(call, call.host().group(group.name()), pool.get());
        }
        call.say("Size of logical volume " + group.name() + "/" + volume.name() + " changed from "
                + described(group, now) + " to " + described(group, after) + ".");
        call.say("Logical volume " + group.name() + "/" + volume.name() + " successfully resized.");
    }

    private static int extents(VolumeGroup group, LogicalVolume volume) {
        return Math.toIntExact(group.bytes(volume) / group.extentSize());
    }

    /// A store gets no more than it can ever need.
    private static int atMost(LvmCall call, VolumeGroup group, LogicalVolume volume, int wanted) throws IOException {
        if (!(volume.layout() instanceof Layout.ThickSnapshot)) {
            return wanted;
        }
        var most = CowStore.largestUsefulExtents(group.deviceBytes(volume), group.extentSize());
        if (wanted <= most) {
            return wanted;
        }
        call.say("Reached maximum COW size " + described(group, most) + ".");
        return most;
    }

    private static Optional<Layout> larger(VolumeGroup group, LogicalVolume volume, int extents) {
        return switch (volume.layout()) {
            case Layout.Linear _ -> Optional.of(new Layout.Linear(extents));
            case Layout.ThickSnapshot(String origin, var _, long deviceBytes, boolean merging) ->
                Optional.of(new Layout.ThickSnapshot(origin, extents, deviceBytes, merging));
            case Layout.ThinVolume(String pool, var _, Optional<String> origin) ->
                Optional.of(new Layout.ThinVolume(pool, extents * group.extentSize(), origin));
            case Layout.ThinPool _, Layout.PoolData _, Layout.PoolMetadata _, Layout.PoolSpare _ -> Optional.empty();
        };
    }

    private static void requireRest(LvmCall call, VolumeGroup group, LogicalVolume volume) throws LvmRefusal {
        var active = call.host().kernel().facts().isActive(group, volume);
        if (active && !group.snapshotsOf(volume).isEmpty()) {
            throw LvmRefusal.failed("Snapshot origin volumes can be resized only while inactive: try lvchange -an.");
        }
    }

    private static void requireRoom(VolumeGroup group, LogicalVolume volume, int more) throws LvmRefusal {
        if (!(volume.layout() instanceof Layout.ThinVolume) && more > group.freeExtents()) {
            throw LvmRefusal.failed("Insufficient free space: " + more + " extents needed, but only "
                    + group.freeExtents() + " available");
        }
    }

    private static String described(VolumeGroup group, int extents) {
        return Units.USUAL.written(extents * group.extentSize()) + " (" + extents + " extents)";
    }
}
