package org.snapdeck.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoRestartTest {

    private static final String VOLUME = "stack-volumes/volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02";

    @TempDir
    Path folder;

    @Test
    void allIsAsItWasLeft() throws Exception {
        var key = new byte[0];
        var password = "";
        try (var host = DemoHost.start(folder)) {
            key = host.hostKey();
            password = host.password();
            run(host, "sudo -n lvcreate -n s -s -L 64m " + VOLUME);
            host.world().openVolume("stack-volumes", "images", "mysqld");
        }
        try (var host = DemoHost.start(folder)) {
            assertThat(host.hostKey()).isEqualTo(key);
            assertThat(host.password()).isEqualTo(password);
            assertThat(run(host, "sudo -n lvs --noheadings -o lv_attr stack-volumes/s stack-volumes/images"))
                    .isEqualTo("  -wi-ao----\n  swi-a-s---\n");
            assertThat(run(host, "grep -l mysqld /proc/[0-9]*/comm")).contains("/proc/");
        }
    }

    @Test
    void thePortStaysWhenItIsFree() throws Exception {
        var port = 0;
        try (var host = DemoHost.start(folder)) {
            port = host.port();
        }
        try (var host = DemoHost.start(folder)) {
            assertThat(host.port()).isEqualTo(port);
        }
    }

    @Test
    void twoHostsStandSideBySide() throws Exception {
        try (var one = DemoHost.start(folder.resolve("one"));
                var other = DemoHost.start(folder.resolve("other"))) {
            assertThat(one.port()).isNotEqualTo(other.port());
            assertThat(one.fingerprint()).startsWith("SHA256:").isNotEqualTo(other.fingerprint());
        }
    }

    @Test
    void onlyItsOwnerLooksIntoTheFolder() throws Exception {
        DemoHost.start(folder).close();
        assertThat(permissions(folder)).isEqualTo("rwx------");
        for (var name : List.of("state.json", "host_key", "id_demo")) {
            assertThat(permissions(folder.resolve(name))).as(name).isEqualTo("rw-------");
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void theSampleTellsWhatAConsoleKnows() throws Exception {
        try (var host = DemoHost.start(folder)) {
            var volumes = host.sample().volumes();
            assertThat(volumes)
                    .extracting(DemoSample.Volume::displayName)
                    .containsExactly("vol-1", "vol-2", "mail-archive", "数据库备份", "thin-1", "almost-all");
            assertThat(volumes.getFirst().attachment()).contains(new DemoSample.Attachment("vm-1", "/dev/vdb"));
            assertThat(volumes.get(1).attachment()).isEmpty();
            var tags = run(host, "sudo -n lvs --noheadings -o lv_tags " + VOLUME);
            assertThat(tags)
                    .contains("snapdeck.id=" + volumes.get(1).id() + ",snapdeck.name=dm9sLTI,snapdeck.project=");
        }
    }

    private static String run(DemoHost host, String command) throws Exception {
        try (var client = DemoClient.connect(host)) {
            var answer = client.run(command, "");
            assertThat(answer.err()).isEmpty();
            return answer.out();
        }
    }
}
