package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.ssh.Unreachable.Reason;

/// Ways through real OpenSSH servers, each of which has a key of its own and lets in with another key.
@Tag("openssh")
class OpenSshWayTest {

    @TempDir
    private Path folder;

    private KnownHosts known;
    private OpenSshServer first;
    private OpenSshServer second;
    private OpenSshServer host;

    @BeforeEach
    void prepare() throws IOException {
        known = new KnownHosts(folder.resolve("known_hosts"));
        first = server("first");
        second = server("second");
        host = server("host").start();
    }

    @AfterEach
    void stop() {
        Stream.of(host, second, first).forEach(OpenSshServer::close);
    }

    @Test
    void aHostIsReachedThroughAJumpHost() throws Exception {
        first.start();
        trust(first, host);

        assertThat(run(first, host).ending()).isEqualTo("greeted");
        assertThat(first.said()).contains("Accepted publickey for " + OpenSshServer.USER);
        assertThat(host.said()).contains("Accepted publickey for " + OpenSshServer.USER);
    }

    @Test
    void aHostIsReachedThroughTwo() throws Exception {
        first.start();
        second.start();
        trust(first, second, host);

        assertThat(run(first, second, host).ending()).isEqualTo("greeted");
        assertThat(second.said()).contains("Accepted publickey for " + OpenSshServer.USER);
    }

    @Test
    void eachHopShowsItsKeyFirst() throws Exception {
        first.start();
        assertThat(unknown().key()).isEqualTo(first.key());
        trust(first);
        assertThat(unknown().key()).isEqualTo(host.key());
        assertThat(host.said()).doesNotContain("Accepted");
    }

    @Test
    void aJumpHostThatForwardsNothingSaysSo() throws Exception {
        first.with("AllowTcpForwarding no").start();
        trust(first, host);

        assertThat(unreachable().reason()).isEqualTo(Reason.JUMP_FORBIDDEN);
    }

    @Test
    void aJumpHostThatFindsNobodySaysSo() throws Exception {
        first.start();
        trust(first, host);
        host.close();

        assertThat(unreachable().reason()).isEqualTo(Reason.JUMP_FAILED);
    }

    private UnknownHostKey unknown() {
        return catchThrowableOfType(UnknownHostKey.class, () -> run(first, host));
    }

    private Unreachable unreachable() {
        return catchThrowableOfType(Unreachable.class, () -> run(first, host));
    }

    private Reply run(OpenSshServer... servers) throws RemoteFailure {
        var hops = Stream.of(servers)
                .map(server -> new Hop(server.address(), keyOf(server)))
                .toList();
        try (var shell = new SshShell(new Way(hops.subList(0, hops.size() - 1), hops.getLast()), known)) {
            return shell.run(Scripts.greeting());
        }
    }

    private KeyFileLogin keyOf(OpenSshServer server) {
        var name = List.of("first", "second", "host")
                .get(List.of(first, second, host).indexOf(server));
        return new KeyFileLogin(folder.resolve(name).resolve("client_key"));
    }

    private OpenSshServer server(String name) throws IOException {
        var home = Files.createDirectory(folder.resolve(name));
        return new OpenSshServer(home).acceptKey(new KeyFile(home.resolve("client_key")));
    }

    /// All machines of a way.
    private void trust(OpenSshServer... way) {
        for (var place = 0; place < way.length; place++) {
            way[place].knownTo(known, Arrays.copyOf(way, place));
        }
    }
}
