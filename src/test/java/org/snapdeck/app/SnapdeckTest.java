package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program itself, started as a person starts it.
class SnapdeckTest {

    private record Ended(int exit, String out, String err) {}

    @TempDir
    private Path folder;

    @Test
    void theVersionIsSaid() throws Exception {
        assertThat(run("--version")).isEqualTo(new Ended(0, "Snapdeck " + Version.text() + "\n", ""));
    }

    @Test
    void helpIsGiven() throws Exception {
        var ended = run("--help");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).startsWith("Usage: snapdeck");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void headlessAloneIsRefused() throws Exception {
        assertThat(run("--headless"))
                .isEqualTo(new Ended(
                        2,
                        "",
                        "--headless shows no window, so it needs something to play: add --tour create-snapshot.\n"));
    }

    @Test
    void anUnknownOptionIsRefused() throws Exception {
        assertThat(run("--foo"))
                .isEqualTo(new Ended(2, "", "There is no option --foo; --help says which there are.\n"));
    }

    @Test
    void aTourThatGoesWellExitsWithZero() throws Exception {
        var pictures = folder.resolve("pictures");

        var ended = run(
                "--headless", "--tour", tour("shot all"), "--data", folder.toString(), "--shots", pictures.toString());

        assertThat(ended.out()).contains("Tour: T", "Every step was done", "are in " + pictures);
        assertThat(ended.exit()).isZero();
        assertThat(pictures.resolve("all.png")).isNotEmptyFile();
    }

    @Test
    void aTourThatFailsExitsWithOne() throws Exception {
        var ended = run("--headless", "--tour", tour("expect #nothing shown"), "--data", folder.toString());

        assertThat(ended.out()).contains("Step 1 of 1, \"S\", failed at line 5");
        assertThat(ended.exit()).isEqualTo(1);
    }

    private String tour(String line) throws IOException {
        var file = folder.resolve("test.tour");
        Files.writeString(file, "tour \"T\"\nlimit 1 s\nstep \"S\"\nsay S.\n" + line + "\n");
        return file.toString();
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                System.getProperty("java.class.path"),
                Snapdeck.class.getName()));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("It does not end: " + Files.readString(out) + Files.readString(err));
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
