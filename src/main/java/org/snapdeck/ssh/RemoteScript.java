package org.snapdeck.ssh;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A script, its arguments, and how long it may take once the host has it.
///
/// The name is what the script bears in the host's list of processes.
public record RemoteScript(String name, String body, List<String> arguments, Duration limit) {

    /// What the host's login shell is told to run: always this text, so that no data is ever read by a login
    /// shell. Nobody else says its last word, so that a shell that still waits for its script is known by it.
    static final String COMMAND = "exec /bin/sh -s snapdeck-awaits-script";

    /// Linux takes no longer word on a command line than 128 KiB.
    private static final int LONGEST_WORD = 128 * 1024 - 1;

    public RemoteScript {
        arguments = List.copyOf(arguments);
        if (!name.matches("[a-z][a-z-]{0,63}")) {
            throw new IllegalArgumentException("not the name of a script: " + name);
        }
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a script needs time: " + limit);
        }
        check(body);
        arguments.forEach(argument -> {
            check(argument);
            if (argument.indexOf('\n') >= 0 || argument.indexOf('\r') >= 0) {
                throw new IllegalArgumentException("an argument is one line");
            }
        });
    }

    /// The script that lies under this name among our resources, behind the lines that all of them start with.
    public static RemoteScript of(String resource, Duration limit, List<String> arguments) {
        return new RemoteScript("snapdeck-" + resource, ScriptText.of(resource), arguments, limit);
    }

    /// The same for a script that starts another one, which it finds in its variable `job`.
    public static RemoteScript starting(String resource, String job, Duration limit, List<String> arguments) {
        var body = "job=" + Quoting.quote(ScriptText.read(job)) + "\n" + ScriptText.of(resource);
        return new RemoteScript("snapdeck-" + resource, body, arguments, limit);
    }

    /// One compound command: cut anywhere, a shell sees an unfinished command and does nothing.
    byte[] payload(Nonce nonce, String rootWords) {
        var words = Stream.concat(Stream.of(body, name, nonce.text(), rootWords), arguments.stream())
                .map(Quoting::quote)
                .collect(Collectors.joining(" "));
        return ("{ exec /bin/sh -c " + words + "; }\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void check(String word) {
        if (word.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a script's word holds no NUL");
        }
        if (word.getBytes(StandardCharsets.UTF_8).length > LONGEST_WORD) {
            throw new IllegalArgumentException("a script's word is too long: " + word.length() + " characters");
        }
    }
}
