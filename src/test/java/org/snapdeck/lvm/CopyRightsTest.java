package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What sudo lets dd do: all that a copy runs, and nothing else.
final class CopyRightsTest {
    private static final LvPath SOURCE = new LvName("_snapshot-1").in(new VgName("stack-volumes"));
    private static final LvPath TARGET = new LvName("volume-1").in(new VgName("stack-volumes"));
    private static final Path FILES = Path.of("packaging", "sudoers.d");
    private static final ByteSize MIB = new ByteSize(1 << 20);

    static List<Command> commands() {
        var plain = new CopyCommands(SOURCE, TARGET, false);
        return List.of(
                plain.copy(MIB),
                new CopyCommands(SOURCE, TARGET, true).copy(MIB),
                plain.check(),
                plain.zero(MIB, MIB),
                CopyCommands.read(TARGET, MIB));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatACopyRunsIsAllowed(Command command) {
        assertThat(isAllowed(arguments(command))).isTrue();
        assertThat(isAllowed(arguments(command).replace("bs=4M", "bs=1M"))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void nothingElseCanBeSaidBesides(Command command) {
        assertThat(isAllowed(arguments(command) + " of=/etc/passwd")).isFalse();
        assertThat(isAllowed("of=/etc/passwd " + arguments(command))).isFalse();
        assertThat(isAllowed(arguments(command).replace("/dev/mapper/", "/dev/mapper/../../etc/")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "of=/etc/passwd",
                "if=/etc/shadow",
                "if=/etc/shadow bs=4096 count=1 iflag=direct status=none",
                "if=/dev/sda bs=4096 count=1 iflag=direct status=none",
                "if=/dev/mapper/a of=/dev/sda"
            })
    void anythingElseIsNot(String words) {
        assertThat(isAllowed(words)).isFalse();
    }

    @Test
    void theFileThatIsInstalledHasTheVerySameWords() throws Exception {
        try (Stream<String> lines = Files.lines(FILES.resolve("snapdeck-copies"))) {
            var installed = lines.map(String::strip)
                    .filter(line -> line.startsWith("/usr/bin/dd "))
                    .map(line -> line.substring("/usr/bin/dd ".length()).replaceAll(", \\\\$", ""))
                    .toList();
            assertThat(installed).isEqualTo(CopyRights.WORDS);
        }
    }

    /// Which takes a regular expression for an error, and refuses everything because of it.
    @Test
    void anOlderSudoCanReadTheFileOfEverythingElse() throws Exception {
        try (Stream<String> lines = Files.lines(FILES.resolve("snapdeck"))) {
            assertThat(lines.filter(line -> !line.startsWith("#")))
                    .noneMatch(line -> line.contains("^"))
                    .noneMatch(line -> line.contains("/dd"));
        }
    }

    private static boolean isAllowed(String words) {
        return CopyRights.WORDS.stream().anyMatch(words::matches);
    }

    private static String arguments(Command command) {
        return String.join(" ", command.words().subList(1, command.words().size()));
    }
}
