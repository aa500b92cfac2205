package org.snapdeck.demo.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.snapdeck.demo.machine.Machine;
import org.snapdeck.demo.machine.ManualClock;
import org.snapdeck.demo.machine.ProcFiles;
import org.snapdeck.demo.machine.Terminal;
import org.snapdeck.demo.programs.Coreutils;
import org.snapdeck.demo.programs.Sudo;
import org.snapdeck.demo.programs.Sudoers;

/// A simulated host with the volume groups of the real one that the transcripts are of, freshly reset.
final class LabGuest {

    private static final long EXTENT = 4L << 20;
    private static final String POOL = "LvtuM6-aH4V-yvHK-yOSL-c62g-qeQu-k9MLsk";

    private final ManualClock clock = new ManualClock();
    private final Machine machine = new Machine("storage-lab", clock);
    private final LvmHost host;
    private final LvmUsers users;
    private final Map<String, LvmHost.Held> held = new HashMap<>();

    LabGuest() {
        host = new LvmHost(machine, resetState(), new Random(1), _ -> {});
        users = new LvmUsers(host);
        Coreutils.install(machine.files());
        LvmTools.install(machine.files(), host, users);
        machine.files().install("/usr/bin/sudo", new Sudo(new Sudoers(LvmTools.PATHS)));
        machine.files().mount("/proc", new ProcFiles(machine, users::mounts, users::swaps));
    }

    private static LvmState resetState() {
        var stack =
                new VolumeGroup("stack-volumes", "TSbpei-fhRv-QU9H-XGpC-tOH1-OlR5-4UlQC8", EXTENT, 3071, 1, List.of());
        var pool = List.of(
                volume("lvol0_pmspare", "6nXVnZ-Kkzy-C26p-dy14-EJ49-GDyQ-mbmmnA", new Layout.PoolSpare(4)),
                volume(
                        "stack-volumes-pool_tmeta",
                        "f2D8EI-ya54-7Ege-PnsT-leZf-lYxQ-sMricJ",
                        new Layout.PoolMetadata(POOL, 4)),
                volume(
                        "stack-volumes-pool_tdata",
                        "o54yyC-gGTf-w87d-9iuS-19WN-ExHq-iqj75e",
                        new Layout.PoolData(POOL, 1536)),
                volume("stack-volumes-pool", POOL, new Layout.ThinPool(1536, false)));
        var thin = new VolumeGroup("thin-volumes", "3VVExK-a6vY-1bB2-I520-8L77-vWP1-0JTaSl", EXTENT, 2047, 4, pool);
        return new LvmState(List.of(stack, thin), Set.of(POOL), Map.of(), Map.of(), List.of());
    }

    private static LogicalVolume volume(String name, String uuid, Layout layout) {
        return new LogicalVolume(name, uuid, 1795290947, List.of(), LogicalVolume.Traits.USUAL, layout);
    }

    ManualClock clock() {
        return clock;
    }

    LvmHost host() {
        return host;
    }

    LvmUsers users() {
        return users;
    }

    Terminal.Answer run(String command) throws Exception {
        return new Terminal(machine).run(command);
    }

    /// Runs what arrives on the input of a shell.
    Terminal.Answer send(String input) throws Exception {
        return new Terminal(machine).send(input);
    }

    /// The value of one field of one volume.
    String field(String volume, String field) throws Exception {
        var answer = run("sudo -n lvs --noheadings -o " + field + " " + volume);
        assertThat(answer.err()).isEmpty();
        return answer.out().strip();
    }

    /// What happened between two commands of a transcript.
    void happen(List<String> words) throws Exception {
        var rest = words.get(1).split(" ");
        var path = rest[0].split("/");
        switch (words.getFirst()) {
            case "run" -> {
                var answer = run("sudo -n " + words.get(1));
                if (answer.status() != 0) {
                    throw new AssertionError(words + ": " + answer);
                }
            }
            case "write" -> host.write(path[0], path[1], Long.parseLong(rest[1]));
            case "sign" -> host.sign(path[0], path[1], rest[1]);
            case "open" -> users.open(path[0], path[1], List.of(rest[1]), 0);
            case "mount" -> users.mount(path[0], path[1], rest[1]);
            case "release" -> users.releaseAll(path[0], path[1]);
            case "fill" -> held.put(rest[0], host.fill(rest[0]));
            case "lock" -> held.put(rest[0], host.lock(rest[0]));
            case "empty", "unlock" -> held.remove(rest[0]).close();
            default -> throw new AssertionError("Nothing is known of " + words);
        }
    }
}
