package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lab.LabHost;
import org.snapdeck.operations.OperationState;

/// A snapshot through the engine, from the request's commit to *available*, against the same `lvcreate` by
/// plain `ssh` over a shared connection. Both are made in turn on the same host, so that the ratio holds on a
/// noisy machine.
@Tag("bench")
final class SnapshotCostTest {
    private static final int ROUNDS = Integer.getInteger("snapdeck.bench.rounds", 7);
    private static final double AIM = 1.5;

    @TempDir
    private Path data;

    private final LabHost lab = LabHost.running();

    @Test
    void aSnapshotThroughTheEngineCostsLittleMoreThanTheCommandAlone() throws Exception {
        var ratios = new ArrayList<Double>();
        try (var console = new LabEngine(data, lab);
                var client = new PlainClient(lab, data)) {
            var volume = console.volume("bench", lab);
            through(console, volume);
            client.run("true");
            System.out.printf("%8s %12s %12s %8s%n", "round", "engine ms", "ssh ms", "ratio");
            for (var round = 1; round <= ROUNDS; round++) {
                var ours = through(console, volume);
                var plain = plain(client, volume);
                ratios.add(ours / plain);
                System.out.printf("%8d %12.0f %12.0f %8.2f%n", round, ours, plain, ours / plain);
            }
            lab.root("lvremove -y " + volume.pool().group() + "/" + volume.lv());
        }
        var median = median(ratios);
        System.out.printf("median ratio %.2f, aim at most %.1f%n", median, AIM);
        assertThat(median).isLessThanOrEqualTo(AIM);
    }

    /// Milliseconds from the request to the row being available.
    private static double through(LabEngine console, Volume volume) throws Exception {
        var request = console.request(volume, "bench");
        var began = System.nanoTime();
        var ended = console.await(console.ask(request));
        var time = (System.nanoTime() - began) / 1e6;
        assertThat(ended.state()).isEqualTo(OperationState.DONE);
        console.delete(request.id());
        return time;
    }

    private double plain(PlainClient client, Volume volume) throws Exception {
        var group = volume.pool().group();
        var name = "_snapshot-" + UUID.randomUUID();
        var began = System.nanoTime();
        client.run("sudo -n lvcreate --name " + name + " --snapshot " + group + "/" + volume.lv() + " -l 100%ORIGIN");
        var time = (System.nanoTime() - began) / 1e6;
        client.run("sudo -n lvremove -y " + group + "/" + name);
        return time;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /// OpenSSH's client with one connection that all its commands share.
    private record PlainClient(LabHost lab, Path folder) implements AutoCloseable {
        void run(String command) throws Exception {
            var process =
                    new ProcessBuilder(words(command)).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).as(said).isZero();
        }

        private List<String> words(String... last) {
            var words = new ArrayList<>(List.of(
                    "ssh",
                    "-F",
                    "none",
                    "-o",
                    "ControlMaster=auto",
                    "-o",
                    "ControlPath=" + folder.resolve("shared"),
                    "-o",
                    "ControlPersist=60",
                    "-o",
                    "UserKnownHostsFile=" + lab.property("knownHosts"),
                    "-i",
                    lab.property("key"),
                    "-p",
                    lab.property("port")));
            words.add(lab.property("user") + "@" + lab.property("host"));
            words.addAll(List.of(last));
            return words;
        }

        @Override
        public void close() throws Exception {
            var words = words();
            words.addAll(1, List.of("-O", "exit"));
            new ProcessBuilder(words).redirectErrorStream(true).start().waitFor();
        }
    }
}
