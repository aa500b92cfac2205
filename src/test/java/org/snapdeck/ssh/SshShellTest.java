package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SshShellTest {

    @TempDir
    private Path folder;

    private LoopbackHost host;
    private SshShell shell;

    @BeforeEach
    void start() {
        host = new LoopbackHost(LoopbackHost.usualKey()).start();
        shell = new SshShell(
                host.address(),
                new PasswordLogin(Secret.of(LoopbackHost.PASSWORD.toCharArray())),
                host.knownIn(folder));
    }

    @AfterEach
    void stop() {
        shell.close();
        host.close();
    }

    @Test
    void aScriptRunsAndItsStepsComeBack() throws RemoteFailure {
        var reply =
                shell.run(Scripts.of("inquire look ls -d \"$1\" \"$2\"\nmark end looked\n", "/", "/it's $(not) there"));

        assertThat(reply.ending()).isEqualTo("looked");
        var step = reply.step("look").orElseThrow();
        assertThat(step.words()).containsExactly("ls", "-d", "/", "/it's $(not) there");
        assertThat(step.exit()).isNotZero();
        assertThat(step.out()).isEqualTo("/\n");
        assertThat(step.err()).contains("No such file");
    }

    @Test
    void theLoginShellIsToldOneConstantText() throws RemoteFailure {
        shell.run(Scripts.greeting());

        assertThat(host.commands()).isEqualTo(List.of("exec /bin/sh -s snapdeck-awaits-script"));
    }
}
