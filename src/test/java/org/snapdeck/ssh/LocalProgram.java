package org.snapdeck.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A program of this machine, run to its end.
final class LocalProgram {

    private LocalProgram() {}

    /// What it printed; a failure is a defect of the test.
    static String run(String... words) {
        return fed(new byte[0], words);
    }

    /// The same for one that reads this first.
    static String fed(byte[] input, String... words) {
        try {
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            try (var stream = process.getOutputStream()) {
                stream.write(input);
            }
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", words) + ": " + said);
            }
            return said;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }
}
