package org.snapdeck.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A script of the console with its arguments, in the form in which it is sent.
public final class Payload {

    public static final String NONCE = "0123456789abcdef0123456789abcdef";

    private Payload() {}

    public static String of(String script, String... arguments) {
        var whole = resource("prelude.sh") + resource(script + ".sh");
        var words = Stream.concat(Stream.of(whole, "snapdeck-" + script, NONCE, "sudo -n"), Stream.of(arguments));
        return "{ exec /bin/sh -c " + words.map(Payload::quote).collect(Collectors.joining(" ")) + "; }\n";
    }

    private static String quote(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private static String resource(String name) {
        try (var input = Payload.class.getResourceAsStream("/scripts/" + name)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
