package org.snapdeck.usage;

import java.util.List;
import java.util.Optional;
import org.snapdeck.ssh.Reply;
import org.snapdeck.ssh.ScriptStep;

/// Reads who uses the devices of a host. What could not be looked at is unknown, and the rest of the report
/// stands.
public final class EvidenceParser {

    private static final String PROCESSES = "processes";

    private final Reply reply;

    public EvidenceParser(Reply reply) {
        this.reply = reply;
    }

    public UseEvidence evidence() {
        var devices = seen("devices", DeviceLines::devices);
        return new UseEvidence(
                devices, seen("mounts", MountLines::mounts), seen("holders", HolderLines::holders), processes(devices));
    }

    /// The script asks for processes only where a device is open; `fuser` ends with 1 when it finds none.
    private Seen<List<DeviceProcess>> processes(Seen<List<Device>> devices) {
        if (devices instanceof Seen.Unknown<List<Device>>(var why)) {
            return new Seen.Unknown<>(why);
        }
        var asked = reply.step(PROCESSES);
        if (asked.isEmpty()) {
            return new Seen.Known<>(List.of());
        }
        var step = asked.get();
        if (step.exit() != 0 && !(step.exit() == 1 && step.out().isBlank())) {
            return new Seen.Unknown<>(why(step));
        }
        var programs = reply.step("programs").map(ScriptStep::out).orElse("");
        return read(step, table -> ProcessTable.processes(table, programs));
    }

    private <T> Seen<T> seen(String title, Reading<T> reading) {
        Optional<ScriptStep> step = reply.step(title);
        if (step.isEmpty()) {
            return new Seen.Unknown<>("no step \"" + title + "\"");
        }
        return step.get().succeeded() ? read(step.get(), reading) : new Seen.Unknown<>(why(step.get()));
    }

    private static <T> Seen<T> read(ScriptStep step, Reading<T> reading) {
        try {
            return new Seen.Known<>(reading.read(step.out()));
        } catch (Unreadable failure) {
            return new Seen.Unknown<>(step.title() + ": " + failure.getMessage());
        }
    }

    private static String why(ScriptStep step) {
        var words = String.join(" ", step.words());
        return (words + " ended with " + step.exit() + " " + step.err().strip()).strip();
    }
}
