package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What OpenSSH's own files say, beside what `ssh` and `ssh-keygen` make of them.
@Tag("openssh")
class OpenSshFilesTest {

    private static final String CONFIG = """
        Host plain
            HostName 127.0.0.1
        host quoted "other one"
            Hostname=192.0.2.9
            User = "alice"
            PORT 2222
        Host * !bastion
            User everybody
            Port 2200
        Match originalhost bastion
            HostName gate.example.org
        Match host 192.0.2.* user alice
            ProxyJump carol@[2001:db8::1]:2022,plain
        Host nested
            Include more
        """;

    @TempDir
    private Path home;

    private Path folder;
    private OpenSshServer server;

    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createDirectory(home.resolve(".ssh"));
        server = new OpenSshServer(Files.createDirectory(home.resolve("server")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "quoted", "bastion", "nested", "never-heard-of"})
    void anEntryIsReadAsSshReadsIt(String alias) throws Exception {
        Files.writeString(folder.resolve("config"), CONFIG);
        var more = Files.writeString(folder.resolve("more"), "Port 77\nHost nested\n  User nora\n");
        var absolute = CONFIG.replace("Include more", "Include " + more);
        var file = Files.writeString(home.resolve("for-ssh"), absolute);
        var told = LocalProgram.run("ssh", "-G", "-F", file.toString(), alias)
                .lines()
                .toList();

        var entry = new SshConfig(home, home, true).entry(alias);

        var address = entry.host().address();
        assertThat(told).contains("hostname " + address.host(), "port " + address.port(), "user " + address.user());
        assertThat(told.stream().anyMatch(line -> line.startsWith("proxyjump ")))
                .isEqualTo(!entry.jumps().isEmpty());
    }

    @Test
    void aHostIsReachedAsItsEntrySays() throws Exception {
        var key = new KeyFile(home.resolve("key"));
        var jump = new OpenSshServer(Files.createDirectory(home.resolve("jump"))).acceptKey(key);
        try (jump) {
            jump.start();
            server.acceptKey(key).start();
            Files.writeString(
                    folder.resolve("config"),
                    "Host lab\n HostName 127.0.0.1\n Port %d\n ProxyJump gate\nHost gate\n HostName 127.0.0.1\n Port %d\n"
                                    .formatted(
                                            server.address().port(),
                                            jump.address().port())
                            + "Host *\n IdentityFile " + key.file() + "\n IdentitiesOnly yes\n");
            var known = new KnownHosts(home.resolve("known"));
            jump.knownTo(known);
            server.knownTo(known, jump);

            var entry = new SshConfig(home, home, true).entry("lab");

            try (var shell = new SshShell(
                    new Way(entry.jumps().stream().map(OpenSshFilesTest::hop).toList(), hop(entry.host())), known)) {
                assertThat(shell.run(Scripts.greeting()).ending()).isEqualTo("greeted");
            }
            assertThat(jump.said()).contains("Accepted publickey");
        }
    }

    @Test
    void aKeyThatSshHasLearntIsFoundInHashedLines() throws Exception {
        var key = new KeyFile(home.resolve("key"));
        server.acceptKey(key).start();
        var list = folder.resolve("known_hosts");
        LocalProgram.run(
                "ssh",
                "-F",
                "none",
                "-i",
                key.file().toString(),
                "-o",
                "StrictHostKeyChecking=accept-new",
                "-o",
                "HashKnownHosts=yes",
                "-o",
                "UserKnownHostsFile=" + list,
                "-p",
                Integer.toString(server.address().port()),
                OpenSshServer.USER + "@127.0.0.1",
                "true");
        assertThat(Files.readString(list)).startsWith("|1|");

        assertThat(known(server.key())).isEqualTo(new Acquaintance.SameKey(list, 1));
        var other = new KeyFile(home.resolve("other")).publicPart();
        assertThat(known(other)).isEqualTo(new Acquaintance.OtherKey(list, 1, server.key()));

        LocalProgram.run("ssh-keygen", "-R", "[127.0.0.1]:" + server.address().port(), "-f", list.toString());
        assertThat(known(server.key())).isEqualTo(new Acquaintance.None());
    }

    private Acquaintance known(HostKey key) throws IOException {
        return new OpenSshKnownHosts(home, home, new SshConfig(home, home, true)).of(server.address(), key);
    }

    private static Hop hop(SshEntry.Stop stop) {
        return new Hop(stop.address(), new KeyFileLogin(stop.keyFile().orElseThrow()));
    }
}
