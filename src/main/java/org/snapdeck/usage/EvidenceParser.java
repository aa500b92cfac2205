package org.snapdeck.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snapdeck.ssh.Reply;
import org.snapdeck.ssh.ScriptStep;

/// Reads who uses the devices of a host. What could not be looked at is unknown, and the rest of the report
/// stands.
public final class EvidenceParser {

    private static final String PROCESSES = "processes";
    private static final String INSTANCES = "instances";

    /// In `readlink -m PATH...` before the paths.
    private static final int WORDS_OF_READLINK = 2;

    /// What a shell says of a command that is not there.
    private static final int NOT_FOUND = 127;

    private final Reply reply;
    private final Map<String, String> links;

    public EvidenceParser(Reply reply) {
        this.reply = reply;
        this.links = links(reply);
    }

    /// What paths lead to: each word of the step, and its line.
    private static Map<String, String> links(Reply reply) {
        var links = new HashMap<String, String>();
        reply.step("links").filter(ScriptStep::succeeded).ifPresent(step -> {
            var paths = step.words()
                    .subList(
                            Math.min(WORDS_OF_READLINK, step.words().size()),
                            step.words().size());
            var nodes = step.out().lines().toList();
            for (var number = 0; number < Math.min(paths.size(), nodes.size()); number++) {
                links.put(paths.get(number), nodes.get(number));
            }
        });
        return links;
    }

    private String node(String path) {
        return links.getOrDefault(path, path);
    }

    public UseEvidence evidence() {
        var devices = seen("devices", DeviceLines::devices);
        return new UseEvidence(
                devices,
                seen("mounts", MountLines::mounts),
                holders(),
                processes(devices),
                new UseEvidence.Takers(
                        seen("swaps", SwapLines::swaps),
                        instances(),
                        seen("exports", text -> ExportLines.exports(text, this::node))),
                new UseEvidence.Contents(signatures(), seen("fstab", FstabLines::mounts)));
    }

    /// A loop device is not among the holders of its device, though it holds it as much.
    private Seen<List<Holder>> holders() {
        var loops = reply.step("loops").map(ScriptStep::out).orElse("");
        return seen(
                "holders",
                text -> Stream.concat(HolderLines.holders(text).stream(), HolderLines.loops(loops, this::node).stream())
                        .toList());
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

    /// A host without virsh has no instances of libvirt's. One whose virsh refuses to tell may have any.
    public Seen<List<Instance>> instances() {
        var asked = reply.step(INSTANCES);
        if (asked.filter(step ->
                        step.exit() == NOT_FOUND && step.words().getFirst().equals("command"))
                .isPresent()) {
            return new Seen.Known<>(List.of());
        }
        return seen(INSTANCES, text -> InstanceLines.instances(text, uuids(), this::node));
    }

    /// Without them instances are still known by their names.
    private Map<String, String> uuids() throws Unreadable {
        var listed = reply.step("uuids").filter(ScriptStep::succeeded).map(ScriptStep::out);
        return InstanceLines.uuids(listed.orElse(""));
    }

    /// `grep` ends with 1 when it finds nothing.
    private Seen<List<Signature>> signatures() {
        return reply.step("signatures")
                .filter(step -> step.exit() == 1 && step.out().isBlank())
                .<Seen<List<Signature>>>map(_ -> new Seen.Known<>(List.of()))
                .orElseGet(() -> seen("signatures", SignatureLines::signatures));
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
