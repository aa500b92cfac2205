package org.snapdeck.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The host's instances, as virsh tells of them.
@Timeout(60)
class DemoInstancesTest {

    private static final String GROUP = "stack-volumes";
    private static final String IDLE = "volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02";
    private static final String LOOK = "sudo -n virsh -r -c qemu:///system domstats --state --block";

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
    void theSampleHasOneThatRunsAndOneThatDoesNot() throws Exception {
        assertThat(out(LOOK)).startsWith("""
            Domain: 'vm-1'
              state.state=1
              state.reason=1
              block.count=2
              block.0.name=vda
            """).endsWith("""
                Domain: 'vm-2'
                  state.state=5
                  state.reason=2
                  block.count=1
                  block.0.name=vda
                  block.0.path=/var/lib/libvirt/images/vm-2.qcow2
                  block.0.allocation=0
                  block.0.capacity=0
                  block.0.physical=0

                """);
    }

    @Test
    void whichUuidIsWhoseIsListed() throws Exception {
        assertThat(out("sudo -n virsh -r -c qemu:///system list --all --uuid --name"))
                .contains("4d0f7a52-9c1e-4b38-8f6d-2e7b5a3c1d01 vm-1 ");
    }

    @Test
    void anInstanceLivesAsLongAsItsProcess() throws Exception {
        try (var _ = host.world().runInstance("web-1", GROUP, IDLE, "vda", 0)) {
            assertThat(out(LOOK)).contains("Domain: 'web-1'\n  state.state=1\n", "/dev/" + GROUP + "/" + IDLE);
            assertThat(out("sudo -n lvs --noheadings -o lv_device_open " + GROUP + "/" + IDLE))
                    .contains("open");
        }
        assertThat(out(LOOK)).doesNotContain("web-1");
    }

    @Test
    void aPausedInstanceWritesNothing() throws Exception {
        var volume = "volume-3f1c6a52-0b7e-4c0e-9a41-5b2f6d1e0a01";
        try (var _ = host.world().pauseInstance("vm-1")) {
            assertThat(out(LOOK)).contains("Domain: 'vm-1'\n  state.state=3\n");
            var device = out("readlink -m /dev/" + GROUP + "/" + volume).strip().replace("/dev/", "");
            var before = out("cat /sys/block/" + device + "/stat");
            assertThat(out("sleep 0.2; cat /sys/block/" + device + "/stat")).isEqualTo(before);
        }
        assertThat(out(LOOK)).contains("Domain: 'vm-1'\n  state.state=1\n");
    }

    @Test
    void whoeverEndsItsUseShutsItOff() throws Exception {
        host.world().release(GROUP, "volume-3f1c6a52-0b7e-4c0e-9a41-5b2f6d1e0a01");

        assertThat(out(LOOK)).contains("Domain: 'vm-1'\n  state.state=5\n");
    }

    @Test
    void aReaderWithoutRightsMayLookAndNoMore() throws Exception {
        assertThat(client.run("virsh -r -c qemu:///system domstate vm-1", "").out())
                .isEqualTo("running\n\n");
        assertThat(client.run("virsh -c qemu:///system domstate vm-1", "").status())
                .isEqualTo(1);
        assertThat(client.run("sudo -n virsh -c qemu:///system destroy vm-1", "")
                        .status())
                .isEqualTo(1);
    }

    private String out(String command) throws Exception {
        var answer = client.run(command, "");
        assertThat(answer.err()).isEmpty();
        return answer.out();
    }
}
