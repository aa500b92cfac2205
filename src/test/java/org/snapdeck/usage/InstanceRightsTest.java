package org.snapdeck.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What sudo lets virsh do: see instances, hold and release one, and nothing else.
final class InstanceRightsTest {
    private static final Path FILE = Path.of("packaging", "sudoers.d", "snapdeck-instances");

    /// Each was run by the login user of a host with that file, and its answer kept.
    private static final Path RUN = Path.of("src", "test", "resources", "libvirt", "commands.txt");

    @Test
    void allThatWasRunIsAllowed() throws Exception {
        try (Stream<String> lines = Files.lines(RUN)) {
            assertThat(lines.filter(line -> !line.startsWith("not-allowed"))
                            .map(line -> line.substring(line.indexOf("virsh ") + "virsh ".length())))
                    .hasSizeGreaterThan(40)
                    .allMatch(InstanceRightsTest::isAllowed);
        }
        assertThat(isAllowed(InstanceRights.QUESTION.substring("virsh ".length())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "list",
                "-c qemu:///system destroy 5d65ca47-f767-47b5-a220-e5150d00e0b1",
                "-c qemu:///system suspend one",
                "-c qemu:///system suspend 5d65ca47-f767-47b5-a220-e5150d00e0b1 --all",
                "-c qemu:///system suspend 5d65ca47-f767-47b5-a220-e5150d00e0b1; destroy one",
                "-c qemu:///session suspend 5d65ca47-f767-47b5-a220-e5150d00e0b1",
                "-c qemu+ssh://elsewhere/system suspend 5d65ca47-f767-47b5-a220-e5150d00e0b1",
                "-r -c qemu:///system dumpxml 5d65ca47-f767-47b5-a220-e5150d00e0b1 --security-info",
                "-c qemu:///system qemu-agent-command 5d65ca47-f767-47b5-a220-e5150d00e0b1"
                        + " {\"execute\":\"guest-shutdown\"}"
            })
    void anythingElseIsNot(String words) {
        assertThat(isAllowed(words)).isFalse();
    }

    @Test
    void theFileThatIsInstalledHasTheVerySameWords() throws Exception {
        try (Stream<String> lines = Files.lines(FILE)) {
            var installed = lines.map(String::strip)
                    .filter(line -> line.startsWith("/usr/bin/virsh "))
                    .map(line -> line.substring("/usr/bin/virsh ".length()).replaceAll(", \\\\$", ""))
                    .toList();
            assertThat(installed).isEqualTo(InstanceRights.WORDS);
        }
    }

    private static boolean isAllowed(String words) {
        return InstanceRights.WORDS.stream().anyMatch(words::matches);
    }
}
