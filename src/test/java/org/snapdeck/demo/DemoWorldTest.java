package org.snapdeck.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.JSchException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the world does to the host, seen by a client.
@Timeout(60)
class DemoWorldTest {

    private static final String GROUP = "stack-volumes";
    private static final String IDLE = "volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02";
    private static final String OPERATION = "0198f1de-0000-7000-8000-000000000002";
    private static final String CREATE = Payload.of(
            "mutate",
            "snapdeck.op=" + OPERATION,
            GROUP,
            "",
            "0",
            "lvcreate",
            "-n",
            "new",
            "-L",
            "4m",
            "--addtag",
            "snapdeck.op=" + OPERATION,
            GROUP);
    private static final String SETTLE = Payload.of("settle", OPERATION, GROUP);

    @TempDir
    Path folder;

    private DemoHost host;
    private DemoClient client;

    @BeforeEach
    void start() throws Exception {
        host = DemoHost.start(folder);
        client = DemoClient.connect(host);
    }

    @AfterEach
    void stop() {
        client.close();
        host.close();
    }

    @Test
    void whoOpensAVolumeIsSeen() throws Exception {
        try (var _ = host.world().openVolume(GROUP, IDLE, "/usr/sbin/mysqld")) {
            assertThat(field("lv_device_open")).isEqualTo("open");
            assertThat(report()).contains(" mysqld\n");
        }
        assertThat(field("lv_device_open")).isEmpty();
        assertThat(report()).doesNotContain("mysqld");
    }

    @Test
    void aMountIsSeenAndProtectsTheVolume() throws Exception {
        try (var _ = host.world().mount(GROUP, IDLE, "/srv/data")) {
            assertThat(report()).contains(" / /srv/data rw,relatime shared:");
            assertThat(run("sudo -n lvremove -f " + GROUP + "/" + IDLE).err())
                    .isEqualTo("  Logical volume " + GROUP + "/" + IDLE + " contains a filesystem in use.\n");
        }
    }

    @Test
    void aDeviceOnTopIsSeen() throws Exception {
        try (var _ = host.world().stack(GROUP, IDLE, "secrets")) {
            var minor = field("lv_kernel_minor");
            assertThat(report())
                    .contains("/sys/block/dm-" + minor + "/holders/dm-")
                    .contains("\nsecrets|CRYPT-LUKS2-");
        }
    }

    @Test
    void aSuspendedVolumeIsSeen() throws Exception {
        try (var _ = host.world().suspend(GROUP, IDLE)) {
            assertThat(field("lv_suspended")).isEqualTo("suspended");
            assertThat(report()).contains("|0|Suspended\n");
        }
    }

    @Test
    void aFullGroupHasNoRoom() throws Exception {
        try (var _ = host.world().fill(GROUP)) {
            assertThat(client.run(CREATE).out()).contains("has insufficient free space (0 extents): 1 required.");
        }
        assertThat(client.run(CREATE).out()).contains("  Logical volume \"new\" created.\n");
    }

    @Test
    void rightsCanBeTakenAway() throws Exception {
        host.world().refuseSudo(true);
        assertThat(client.run(CREATE).out()).contains("sudo: a password is required\n");
        host.world().refuseSudo(false);
        assertThat(client.run(CREATE).out()).contains("created.\n");
    }

    @Test
    void whoWaitsForTheLockIsAliveAndIsSeen() throws Exception {
        var waiting = CompletableFuture.<DemoClient.Answer>completedFuture(null);
        try (var _ = host.world().lockGroup(GROUP);
                var other = DemoClient.connect(host)) {
            waiting = inBackground(() -> client.run(CREATE));
            await(() -> other.run("grep -ls lvcreate /proc/[0-9]*/comm", "").status() == 0);
            assertThat(other.run(SETTLE).out()).endsWith(" end alive\n");
        }
        assertThat(waiting.join().out()).contains("created.\n");
        assertThat(client.run(SETTLE).out()).endsWith(" end gone\n");
    }

    @Test
    void aCutConnectionDoesNotStopWhatRuns() throws Exception {
        var lock = host.world().lockGroup(GROUP);
        var cut = inBackground(() -> client.run(CREATE));
        try (var other = DemoClient.connect(host)) {
            await(() -> other.run("grep -ls lvcreate /proc/[0-9]*/comm", "").status() == 0);
        }
        host.world().cutConnections();
        assertThat(cut.join().out()).doesNotContain(" end ran");
        lock.close();
        try (var other = DemoClient.connect(host)) {
            await(() -> other.run(SETTLE).out().contains(" end gone\n"));
            assertThat(other.run(SETTLE).out()).contains("\"lv_name\":\"new\"");
        }
    }

    @Test
    void aConnectionCutWhileItSendsDoesNothing() throws Exception {
        client.close();
        host.world().cutAfter(6_000);
        try (var dying = DemoClient.connect(host)) {
            var finished = inBackground(() -> dying.run(CREATE))
                    .handle((answer, failure) -> failure == null && answer.out().contains(" end ran"))
                    .join();
            assertThat(finished).isFalse();
        }
        client = DemoClient.connect(host);
        assertThat(client.run(SETTLE).out()).endsWith(" end gone\n").doesNotContain("\"lv_name\":\"new\"");
    }

    @Test
    void aFrozenHostSaysNothingUntilItThaws() throws Exception {
        var answer = CompletableFuture.<DemoClient.Answer>completedFuture(null);
        try (var _ = host.world().freeze()) {
            answer = inBackground(() -> client.run("id -un", ""));
            assertThatThrownBy(() -> DemoClient.connectWithin(host, 500)).isInstanceOf(JSchException.class);
            assertThat(answer).isNotDone();
        }
        assertThat(answer.join().out()).isEqualTo("storage\n");
    }

    @Test
    void anUnpluggedHostIsNotThere() throws Exception {
        try (var _ = host.world().unplug()) {
            assertThatThrownBy(() -> DemoClient.connect(host)).hasMessageContaining("Connection refused");
        }
        try (var again = DemoClient.connect(host)) {
            assertThat(again.run("id -un", "").out()).isEqualTo("storage\n");
        }
    }

    @Test
    void aNewHostKeyIsAnotherOne() throws Exception {
        var before = host.fingerprint();
        host.changeHostKey();
        assertThat(host.fingerprint()).isNotEqualTo(before);
        try (var again = DemoClient.connect(host)) {
            var seen = again.session().getHostKey().getKey();
            assertThat(Base64.getDecoder().decode(seen)).isEqualTo(host.hostKey());
        }
    }

    private static <T> CompletableFuture<T> inBackground(Callable<T> work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.call();
                    } catch (Exception failure) {
                        throw new CompletionException(failure);
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }

    /// Asks until the answer is yes; the test's own limit ends it.
    private static void await(Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            Thread.onSpinWait();
        }
    }

    private String field(String name) throws Exception {
        return run("sudo -n lvs --noheadings -o " + name + " " + GROUP + "/" + IDLE)
                .out()
                .strip();
    }

    private String report() throws Exception {
        return client.run(Payload.of("report")).out();
    }

    private DemoClient.Answer run(String command) throws Exception {
        return client.run(command, "");
    }
}
