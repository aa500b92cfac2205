package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenSshKnownHostsTest {

    private static final HostAddress HOST = new HostAddress("storage-1", 2222, "alice");
    private static final HostKey KEY = ClientKey.USUAL.publicPart();
    private static final HostKey OTHER = ClientKey.ed25519().publicPart();
    private static final HostKey RSA = ClientKey.rsa().publicPart();

    @TempDir
    private Path home;

    private Path list;

    @BeforeEach
    void prepare() throws IOException {
        list = Files.createDirectory(home.resolve(".ssh")).resolve("known_hosts");
    }

    @Test
    void whoIsNotInTheListIsNotKnown() throws IOException {
        assertThat(known()).isEqualTo(new Acquaintance.None());
        write(line("[storage-1]:22", KEY), line("storage-1", KEY), line("[storage-2]:2222", KEY));
        assertThat(known()).isEqualTo(new Acquaintance.None());
    }

    @Test
    void theSameKeyIsFoundWithItsLine() throws IOException {
        write("# mine", line("[storage-1]:2222", RSA), line("[storage-1]:2222,x", KEY));

        assertThat(known()).isEqualTo(new Acquaintance.SameKey(list, 3));
    }

    @Test
    void anotherKeyOfTheTypeIsAWarningAndOneOfAnotherTypeIsNot() throws IOException {
        write(line("[storage-1]:2222", OTHER));
        assertThat(known()).isEqualTo(new Acquaintance.OtherKey(list, 1, OTHER));

        write(line("[storage-1]:2222", RSA));
        assertThat(known()).isEqualTo(new Acquaintance.OtherTypes(list, List.of(RSA)));
    }

    @Test
    void aRevokedKeyIsRevokedWhateverElseIsSaid() throws IOException {
        write(line("[storage-1]:2222", KEY), "@revoked * " + KEY.type() + " " + KEY.base64());

        assertThat(known()).isEqualTo(new Acquaintance.RevokedKey(list, 2));
    }

    @Test
    void anAuthorityIsNamedAndNotBelieved() throws IOException {
        write("@cert-authority [*]:2222 " + KEY.type() + " " + KEY.base64());

        assertThat(known()).isEqualTo(new Acquaintance.Authority(list, 1));
    }

    @Test
    void anEntrysOwnFileAndNameForTheKeyCount() throws IOException {
        var own = home.resolve(".ssh/lab_hosts");
        Files.writeString(own, line("lab-alias", KEY));
        Files.writeString(
                home.resolve(".ssh/config"),
                "Host lab\n"
                        + " HostName storage-1\n"
                        + " Port 2222\n"
                        + " HostKeyAlias lab-alias\n"
                        + " UserKnownHostsFile ~/.ssh/lab_hosts\n");

        assertThat(known()).isEqualTo(new Acquaintance.SameKey(own, 1));
    }

    @Test
    void theListsOfTheWholeMachineCountAsWell() throws IOException {
        var system = home.resolve("ssh_known_hosts");
        Files.writeString(system, line("[storage-1]:2222", KEY));

        assertThat(known()).isEqualTo(new Acquaintance.SameKey(system, 1));
    }

    private Acquaintance known() throws IOException {
        return new OpenSshKnownHosts(home, home, new SshConfig(home, home, true)).of(HOST, KEY);
    }

    private void write(String... lines) throws IOException {
        Files.write(list, List.of(lines));
    }

    private static String line(String names, HostKey key) {
        return names + " " + key.type() + " " + key.base64();
    }
}
