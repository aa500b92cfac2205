package org.snapdeck.ssh;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The scripts as they lie in our resources.
final class ScriptText {

    private static final String FOLDER = "/scripts/";

    private ScriptText() {}

    static String of(String name) {
        return prelude() + read(name);
    }

    static String prelude() {
        return read("prelude");
    }

    static String read(String name) {
        try (var input = ScriptText.class.getResourceAsStream(FOLDER + name + ".sh")) {
            if (input == null) {
                throw new IllegalArgumentException("no such script: " + name);
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
