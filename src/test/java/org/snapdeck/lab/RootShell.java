package org.snapdeck.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Root's shell on the lab host, by a client that is none of ours. One login serves all commands, since a login takes
/// longer there than most of them.
final class RootShell {

    /// Each command runs in a shell of its own, with nothing on its input, and is followed by a line with its status.
    private static final String EACH = """
        while read -r command end; do
            bash -c "$(printf %s "$command" | base64 -d)" </dev/null 2>&1
            printf '\n%s %s\n' "$end" $?
        done\
        """;

    private final Path client;
    private Optional<Process> process = Optional.empty();

    RootShell(Path client) {
        this.client = client;
    }

    synchronized String run(String command) {
        try {
            var end = UUID.randomUUID().toString();
            var shell = running();
            var line = Base64.getEncoder().encodeToString(command.getBytes(StandardCharsets.UTF_8)) + " " + end + "\n";
            shell.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
            shell.getOutputStream().flush();
            return printed(shell, command, end + " ");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String printed(Process shell, String command, String end) throws IOException {
        var lines = new ArrayList<String>();
        var reader = shell.inputReader(StandardCharsets.UTF_8);
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.startsWith(end)) {
                lines.add(line);
                continue;
            }
            var status = line.substring(end.length());
            var printed = String.join("\n", lines);
            if (!status.equals("0")) {
                throw new AssertionError(command + " ended with " + status + ": " + printed);
            }
            return printed;
        }
        throw new AssertionError("root's shell ended before " + command + ": " + lines);
    }

    private Process running() throws IOException {
        if (process.filter(Process::isAlive).isEmpty()) {
            process = Optional.of(new ProcessBuilder(client.toString(), "root", "--", EACH)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        return process.get();
    }
}
