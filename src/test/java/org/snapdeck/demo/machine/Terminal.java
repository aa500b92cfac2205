package org.snapdeck.demo.machine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Where a test sits: it runs commands on a machine and reads what they say.
public final class Terminal {

    private static final User STORAGE = new User("storage", 1000);
    private static final Map<String, String> ENVIRONMENT = Map.of("PATH", "/usr/bin:/bin");

    public record Answer(String out, String err, int status) {}

    private final Machine machine;

    public Terminal(Machine machine) {
        this.machine = machine;
    }

    /// Runs a script that is given as an argument, under the name `sh`.
    public Answer run(String script) throws IOException, InterruptedException {
        return start(List.of("sh", "-c", script, "sh"), "");
    }

    /// Runs a script that arrives on standard input, and ends there.
    public Answer send(String script) throws IOException, InterruptedException {
        return start(List.of("/bin/sh", "-s", "snapdeck-awaits-script"), script);
    }

    private Answer start(List<String> words, String input) throws IOException, InterruptedException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var streams = new Streams(new ByteArrayInputStream(ByteText.bytes(input)), out, err);
        var login = machine.login(STORAGE, words, ENVIRONMENT, streams);
        try {
            var status = machine.become("/bin/sh", login);
            return new Answer(ByteText.text(out.toByteArray()), ByteText.text(err.toByteArray()), status);
        } finally {
            machine.processes().end(login.process());
        }
    }
}
