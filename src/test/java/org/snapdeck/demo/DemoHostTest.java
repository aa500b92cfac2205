package org.snapdeck.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jcraft.jsch.JSchException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoHostTest {

    private static final String OPERATION = "0198f1de-0000-7000-8000-000000000001";
    private static final String OPERATION_TAG = "snapdeck.op=" + OPERATION;
    private static final String VOLUME = "stack-volumes/volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02";

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
    void aRefreshAnswersInOneRequest() throws Exception {
        var answer = client.run(Payload.of("report"));
        assertThat(answer.err()).isEmpty();
        assertThat(answer.status()).isZero();
        assertThat(answer.out())
                .contains("\"lv_name\":\"volume-3f1c6a52-0b7e-4c0e-9a41-5b2f6d1e0a01\"")
                .contains(" / /srv/mail rw,relatime")
                .contains("Domain: 'vm-1'\n")
                .doesNotContain("qemu-system-x86\n")
                .endsWith("\n@@snapdeck " + Payload.NONCE + " end reported\n");
    }

    @Test
    void aSnapshotIsMadeAndReadBackInOneRequest() throws Exception {
        var answer = client.run(snapshot("_snapshot-1"));
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .contains("\"lv_name\":\"_snapshot-1\"")
                .contains("\"lv_tags\":\"" + OPERATION_TAG + "\"")
                .endsWith(" end ran\n");
    }

    @Test
    void aSnapshotIsDescribedForPeople() throws Exception {
        client.run(snapshot("_snapshot-1"));
        assertThat(client.run(Payload.of("display", "stack-volumes/_snapshot-1"))
                        .out())
                .contains("  LV snapshot status     active destination for volume-8a2d4e6f");
    }

    @Test
    void whatBecameOfAnOperationIsSeen() throws Exception {
        client.run(snapshot("_snapshot-1"));
        assertThat(client.run(Payload.of("settle", OPERATION, "stack-volumes")).out())
                .contains("\"lv_tags\":\"" + OPERATION_TAG + "\"")
                .endsWith(" end gone\n");
    }

    @Test
    void whatTheUserMayDoIsSeen() throws Exception {
        assertThat(client.run(Payload.of("probe", "lvs", "lvcreate")).out())
                .contains("step right lvcreate\nsudo\n-n\n-l\n/usr/sbin/lvcreate\n")
                .contains("  LVM version:     2.03.16(2) (2022-05-18)\n")
                .endsWith(" end probed\n");
    }

    @Test
    void ddMayCopyBetweenDevicesAndDoNothingElse() throws Exception {
        assertThat(client.run("sudo -n dd of=/etc/passwd", "").err()).contains("a password is required");
        assertThat(client.run("sudo -n dd if=/etc/passwd bs=4096 count=1 iflag=direct status=none", "")
                        .err())
                .contains("a password is required");
        assertThat(client.run("sudo -n -l dd if=/dev/mapper/x bs=4096 count=1 iflag=direct status=none", "")
                        .out())
                .startsWith("/usr/bin/dd if=/dev/mapper/x");
    }

    @Test
    void thePasswordLogsInToo() throws Exception {
        try (var other = DemoClient.connectWithPassword(host, host.password())) {
            assertThat(other.run("id -un", "").out()).isEqualTo("storage\n");
        }
    }

    @Test
    void nobodyElseLogsIn() {
        assertThatThrownBy(() -> DemoClient.connectWithPassword(host, "password"))
                .isInstanceOf(JSchException.class);
    }

    private static String snapshot(String name) {
        return Payload.of(
                "mutate",
                OPERATION_TAG,
                "stack-volumes",
                "",
                "0",
                "lvcreate",
                "-qq",
                "--addtag",
                OPERATION_TAG,
                "--snapshot",
                "--name",
                name,
                "-l",
                "100%ORIGIN",
                "--",
                VOLUME);
    }
}
