package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DesktopNoticesTest {
    @TempDir
    private Path folder;

    private Path program(String body) throws Exception {
        var program = Files.createFile(
                folder.resolve("notify"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return Files.writeString(program, "#!/bin/sh\n" + body + "\n");
    }

    /// Whatever somebody has called a snapshot.
    @Test
    void theDesktopGetsWordsAndNotALine() throws Exception {
        var told = folder.resolve("told");
        var program = program("printf '%s\\n' \"$@\" >" + told);

        var taken =
                new DesktopNotices(List.of(program.toString(), "--")).show("Snapdeck", "--help $(id) <b>'x' & \"y\"");

        assertThat(taken).isTrue();
        assertThat(told).hasContent("--\nSnapdeck\n--help $(id) &lt;b&gt;'x' &amp; \"y\"\n");
    }

    @Test
    void withoutADesktopItIsNotTold() throws Exception {
        assertThat(new DesktopNotices(List.of(program("exit 1").toString())).show("a", "b"))
                .isFalse();
    }

    @Test
    void withoutTheProgramItIsNotAskedForAgain() throws Exception {
        var missing = folder.resolve("notify");
        var desktop = new DesktopNotices(List.of(missing.toString()));
        assertThat(desktop.show("a", "b")).isFalse();

        program("exit 0");

        assertThat(desktop.show("a", "b")).isFalse();
    }
}
