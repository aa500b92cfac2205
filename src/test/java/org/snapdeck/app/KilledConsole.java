package org.snapdeck.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.lab.LabHost;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.CopyPlan;
import org.snapdeck.lvm.Hold;
import org.snapdeck.volumes.CopyVolumeRequest;
import org.snapdeck.volumes.CreateVolumeRequest;

/// A console without a window, for being killed: as soon as it is told to, it asks for one thing, says each state of
/// its operation, and stays.
final class KilledConsole {
    enum Wish {
        SNAPSHOT,
        /// While an instance stands still for it.
        HELD_SNAPSHOT,
        DELETION,
        /// Slow enough for being killed in the middle of it.
        COPY,
        /// The host hears of the console as long as it lives.
        LOOK_INSIDE
    }

    private KilledConsole() {}

    public static void main(String[] arguments) throws Exception {
        var wish = Wish.valueOf(arguments[1]);
        var console = console(wish, arguments);
        var volumeId = UUID.fromString(arguments[2]);
        var operationId = UUID.fromString(arguments[3]);
        console.engine.operations.listen(() ->
                System.out.println(console.engine.operations.get(operationId).state()));
        System.out.println("READY");
        System.in.read();
        if (wish == Wish.HELD_SNAPSHOT) {
            var hold = new Hold(
                    Hold.Manner.valueOf(arguments[4]), List.of(UUID.fromString(arguments[5])), HeldConsoleTest.LIMIT);
            console.ask(console.request(console.volume(volumeId), "killed", operationId, hold));
        } else if (wish == Wish.LOOK_INSIDE) {
            console.engine.operations.request(
                    console.engine.lookInside.request(operationId, UUID.fromString(arguments[4])));
        } else {
            ask(console, wish, volumeId, operationId);
        }
        Thread.currentThread().join();
    }

    private static LabEngine console(Wish wish, String... arguments) throws Exception {
        var data = Path.of(arguments[0]);
        return wish == Wish.LOOK_INSIDE
                ? LostInsideTest.console(data, Duration.parse(arguments[5]))
                : new LabEngine(data, LabHost.running());
    }

    private static CopyVolumeRequest copy(Volume volume, UUID operationId) {
        var wanted = new CreateVolumeRequest(
                UUID.randomUUID(), operationId, volume.projectId(), "copy", "", volume.size(), volume.pool());
        return new CopyVolumeRequest(
                wanted,
                new VolumeSource.FromVolume(volume.id()),
                new CopyPlan.Manner(new ByteSize(8L << 20), true),
                CopyVolumeRequest.Agreed.UNUSED);
    }

    private static void ask(LabEngine console, Wish wish, UUID volumeId, UUID operationId) throws RequestRefused {
        switch (wish) {
            case SNAPSHOT, HELD_SNAPSHOT ->
                console.ask(console.request(console.volume(volumeId), "killed", operationId));
            case COPY ->
                console.engine.operations.request(
                        console.engine.copyVolume.request(copy(console.volume(volumeId), operationId)));
            case LOOK_INSIDE -> throw new IllegalArgumentException("of which snapshot?");
            case DELETION ->
                console.engine.operations.request(console.engine.deleteVolume.request(operationId, volumeId));
        }
    }
}
