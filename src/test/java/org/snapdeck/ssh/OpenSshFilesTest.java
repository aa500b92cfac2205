package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    void whatIsIncludedIsIncludedAsSshDoesIt() throws Exception {
        for (var name : List.of("a/host-1", "b/host-2", "b/.host-3", ".c/host-4", "b/other", "b/host-dir/x")) {
            var file = folder.resolve("conf.d").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "Host %1$s\n HostName %1$s.example.org\n".formatted(file.getFileName()));
        }
        var include = "Include " + folder + "/conf.d/*/[g-h]ost*\n";
        var file = Files.writeString(folder.resolve("config"), include);

        for (var alias : List.of("host-1", "host-2", ".host-3", "host-4", "other", "x")) {
            var told = LocalProgram.run("ssh", "-G", "-F", file.toString(), alias);
            var host = new SshConfig(home, home, true).entry(alias).host().address();
            assertThat(told.lines()).as(alias).contains("hostname " + host.host());
        }
        assertThat(new SshConfig(home, home, true).aliases()).containsExactly("host-1", "host-2");
    }

    /// The agent holds a key that the server refuses before the one that is meant.
    @ParameterizedTest
    @ValueSource(strings = {"meant", "meant.pub"})
    void theAgentSignsWithTheKeyThatIsMeantAsSshHasIt(String identity) throws Exception {
        var other = new KeyFile(folder.resolve("other"));
        var meant = new KeyFile(folder.resolve("meant"));
        server.acceptKey(meant).with("MaxAuthTries 1").start();
        var known = new KnownHosts(folder.resolve("known_hosts"));
        server.knownTo(known);
        var socket = home.resolve("agent");
        Files.writeString(
                folder.resolve("config"),
                "Host lab\n HostName 127.0.0.1\n Port %d\n IdentityFile %s\n IdentitiesOnly yes\n UserKnownHostsFile %s\n"
                        .formatted(server.address().port(), folder.resolve(identity), known.file()));

        try (var agent = new SshAgent(socket)) {
            agent.add(other.file()).add(meant.file());
            LocalProgram.run(
                    "ssh-keygen",
                    "-q",
                    "-p",
                    "-N",
                    "a secret",
                    "-f",
                    meant.file().toString());
            if (identity.endsWith(".pub")) {
                Files.delete(meant.file());
            }
            agent.run("ssh", "-F", folder.resolve("config").toString(), "-o", "BatchMode=yes", "lab", "true");

            var entry = new SshConfig(home, home, true).entry("lab").host();
            var login = new KeyFileLogin(entry.keyFile().orElseThrow(), Optional.empty(), Optional.of(socket));
            try (var shell = new SshShell(entry.address(), login, known)) {
                assertThat(shell.run(Scripts.greeting()).ending()).isEqualTo("greeted");
            }
            assertThat(agent.run("ssh-add", "-l").lines()).hasSize(2);
        }
        assertThat(server.said()).doesNotContain("Failed publickey");
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
