package org.snapdeck.app;

import java.nio.file.Path;
import java.util.UUID;
import org.snapdeck.lab.LabHost;

/// A console without a window, for being killed: asks for one snapshot, says each state of its operation, and
/// stays.
final class KilledConsole {
    private KilledConsole() {}

    public static void main(String[] arguments) throws Exception {
        var console = new LabEngine(Path.of(arguments[0]), LabHost.running());
        var request = console.request(console.volume(UUID.fromString(arguments[1])), arguments[2]);
        console.engine.operations.listen(() -> System.out.println(
                console.engine.operations.get(request.operationId()).state()));
        System.out.println("ASKING " + request.operationId() + " " + request.id());
        console.ask(request);
        Thread.currentThread().join();
    }
}
