package org.snapdeck.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The machine's own `/bin/sh`, fed through its standard input.
final class LocalSh {

    private LocalSh() {}

    /// What it printed on both streams when it was given this input.
    static String fed(byte[] input, String... arguments) {
        try {
            var words = new ArrayList<>(List.of("/bin/sh", "-s"));
            words.addAll(List.of(arguments));
            var process = new ProcessBuilder(words).redirectErrorStream(true).start();
            try (var stream = process.getOutputStream()) {
                stream.write(input);
            }
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
