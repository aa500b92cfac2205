package org.snapdeck.ssh;

import java.time.Duration;
import java.util.List;

/// Scripts for tests: the lines that all of ours start with, and a few more.
final class Scripts {

    static final Duration LONG = Duration.ofSeconds(60);

    private Scripts() {}

    static RemoteScript of(String lines, String... arguments) {
        return new RemoteScript("snapdeck-test", ScriptText.prelude() + lines, List.of(arguments), LONG);
    }

    static RemoteScript greeting() {
        return of("inquire greeting echo hello\nmark end greeted\n");
    }

    static RemoteScript within(Duration limit, RemoteScript script) {
        return new RemoteScript(script.name(), script.body(), script.arguments(), limit);
    }
}
