package org.snapdeck.app;

import java.nio.file.Path;
import java.util.UUID;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.lab.LabHost;

/// A console without a window, for being killed: as soon as it is told to, it asks for one thing, says each state of
/// its operation, and stays.
final class KilledConsole {
    enum Wish {
        SNAPSHOT,
        DELETION
    }

    private KilledConsole() {}

    public static void main(String[] arguments) throws Exception {
        var console = new LabEngine(Path.of(arguments[0]), LabHost.running());
        var wish = Wish.valueOf(arguments[1]);
        var volumeId = UUID.fromString(arguments[2]);
        var operationId = UUID.fromString(arguments[3]);
        console.engine.operations.listen(() ->
                System.out.println(console.engine.operations.get(operationId).state()));
        System.out.println("READY");
        System.in.read();
        ask(console, wish, volumeId, operationId);
        Thread.currentThread().join();
    }

    private static void ask(LabEngine console, Wish wish, UUID volumeId, UUID operationId) throws RequestRefused {
        switch (wish) {
            case SNAPSHOT -> console.ask(console.request(console.volume(volumeId), "killed", operationId));
            case DELETION ->
                console.engine.operations.request(console.engine.deleteVolume.request(operationId, volumeId));
        }
    }
}
