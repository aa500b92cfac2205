package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.ssh.KnownHosts.Verdict;

class KnownHostsTest {

    private static final KeyName HOST = KeyName.of(new HostAddress("storage.example", "root"));
    private static final HostKey KEY = LoopbackHost.publicPart(LoopbackHost.usualKey());
    private static final HostKey OTHER =
            LoopbackHost.publicPart(LoopbackHost.newKey(KeyPairProvider.ECDSA_SHA2_NISTP256, 256));

    @TempDir
    private Path folder;

    private Path file;
    private KnownHosts known;

    @BeforeEach
    void start() {
        file = folder.resolve("data/known_hosts");
        known = new KnownHosts(file);
    }

    @Test
    void aTrustedKeyIsKnownByEveryoneWhoReadsTheFile() throws IOException {
        assertThat(known.judge(HOST, KEY)).isEqualTo(Verdict.UNKNOWN);

        known.trust(HOST, KEY);

        assertThat(new KnownHosts(file).judge(HOST, KEY)).isEqualTo(Verdict.TRUSTED);
        assertThat(known.keysOf(HOST)).containsExactly(KEY);
        assertThat(Files.readString(file)).isEqualTo("storage.example " + KEY.type() + " " + KEY.base64() + "\n");
    }

    @Test
    void anotherKeyIsAChangeWhateverItsType() throws IOException {
        known.trust(HOST, KEY);

        assertThat(known.judge(HOST, OTHER)).isEqualTo(Verdict.CHANGED);
        assertThatThrownBy(() -> known.trust(HOST, OTHER)).isInstanceOf(IllegalStateException.class);
        assertThat(known.keysOf(HOST)).containsExactly(KEY);
    }

    @Test
    void aKeyCountsForItsHostAndPortOnly() throws IOException {
        known.trust(HOST, KEY);

        assertThat(known.judge(KeyName.of(new HostAddress("storage.example", 2222, "root")), OTHER))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(known.judge(KeyName.of(new HostAddress("other.example", "root")), KEY))
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(known.judge(KeyName.of(new HostAddress("storage.example", "somebody")), KEY))
                .isEqualTo(Verdict.TRUSTED);
    }

    @Test
    void trustingTwiceWritesOnce() throws IOException {
        known.trust(HOST, KEY);
        var before = Files.readAllBytes(file);

        known.trust(HOST, KEY);

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aForgottenKeyIsUnknownAgain() throws IOException {
        var other = new HostAddress("storage.example", 2222, "root");
        known.trust(HOST, KEY);
        known.trust(other, KEY);

        known.forget(HOST);

        assertThat(known.judge(HOST, OTHER)).isEqualTo(Verdict.UNKNOWN);
        assertThat(known.judge(KeyName.of(other), KEY)).isEqualTo(Verdict.TRUSTED);
    }

    @Test
    void aKeyCountsForItsWayOnly() throws IOException {
        var behind = new KeyName(List.of(new HostAddress("gate.example", 2222, "alice")), HOST.address());
        known.trust(HOST, KEY);
        assertThat(known.judge(behind, OTHER)).isEqualTo(Verdict.UNKNOWN);

        known.trust(behind, OTHER);

        assertThat(known.judge(behind, OTHER)).isEqualTo(Verdict.TRUSTED);
        assertThat(known.judge(behind, KEY)).isEqualTo(Verdict.CHANGED);
        assertThat(known.judge(HOST, KEY)).isEqualTo(Verdict.TRUSTED);
        assertThat(Files.readString(file)).contains("\n[gate.example]:2222/storage.example " + OTHER.type());

        known.forget(behind);
        assertThat(known.keysOf(behind)).isEmpty();
        assertThat(known.keysOf(HOST)).containsExactly(KEY);
    }

    @Test
    void aKeyThatIsRevokedForAnAddressIsSoOnEveryWayThere() throws IOException {
        var behind = new KeyName(List.of(new HostAddress("gate.example", "alice")), HOST.address());
        known.trust(behind, KEY);
        Files.writeString(
                file, "@revoked storage.example " + KEY.type() + " " + KEY.base64() + "\n", StandardOpenOption.APPEND);

        assertThat(known.judge(behind, KEY)).isEqualTo(Verdict.REVOKED);
    }

    @Test
    void forgettingLeavesWhatOthersWroteByteForByte() throws IOException {
        var theirs = ("# h\u00f6st\r\n@revoked storage.example " + KEY.type() + " " + KEY.base64() + "\n"
                        + "storage.example,192.0.2.7 " + OTHER.type() + " " + OTHER.base64() + "\n\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.createDirectories(file.getParent());
        var ours = "storage.example " + OTHER.type() + " " + OTHER.base64() + "\n";
        Files.write(file, theirs);
        Files.writeString(file, ours, StandardOpenOption.APPEND);

        known.forget(HOST);

        assertThat(Files.readAllBytes(file)).isEqualTo(theirs);
    }

    @Test
    void forgettingWhatIsNotKnownWritesNothing() throws IOException {
        known.forget(HOST);

        assertThat(file).doesNotExist();
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        known.trust(HOST, KEY);

        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(file.getParent())).isEqualTo("rwx------");
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        known.trust(HOST, KEY);

        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theOldFileIsReplacedAndNeverWrittenInto() throws IOException {
        write("# old\n".getBytes(StandardCharsets.UTF_8));
        var old = Files.createLink(folder.resolve("old"), file);

        known.trust(HOST, KEY);

        assertThat(old).hasContent("# old\n");
        assertThat(known.judge(HOST, KEY)).isEqualTo(Verdict.TRUSTED);
    }

    @Test
    void linesOfOthersStayByteForByte() throws IOException {
        var foreign = "# mine\n\n\tgarbage \u00ff\n@cert-authority *.example ssh-ed25519 AAAA comment\n"
                + "|1|bad|worse ssh-rsa AAAA\nlast without a break";
        var bytes = foreign.getBytes(StandardCharsets.ISO_8859_1);
        write(bytes);

        known.trust(HOST, KEY);

        assertThat(Files.readAllBytes(file)).startsWith(bytes);
        assertThat(known.judge(HOST, KEY)).isEqualTo(Verdict.TRUSTED);
    }

    @Test
    void aKeyThatAPersonTookOutIsUnknownAtOnce() throws IOException {
        known.trust(HOST, KEY);
        write(new byte[0]);

        assertThat(known.judge(HOST, OTHER)).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*.example", "other,storage.*", "STORAGE.example", "storage.exampl?"})
    void aRevokedKeyIsRevokedWhateverElseIsSaid(String names) throws IOException {
        write(("storage.example " + text(KEY) + "\n@revoked " + names + " " + text(KEY) + "\n").getBytes());

        assertThat(known.judge(HOST, KEY)).isEqualTo(Verdict.REVOKED);
        assertThatThrownBy(() -> known.trust(HOST, KEY)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!storage.example,*",
                "storage.example.org",
                "xstorage.example",
                "storage?",
                "[storage.example]:22"
            })
    void namesThatDoNotMatchSayNothing(String names) throws IOException {
        write((names + " " + text(KEY) + "\n").getBytes());

        assertThat(known.judge(HOST, KEY)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aHashedNameIsUnderstood() throws IOException {
        // HMAC-SHA1 of the name, keyed with twenty zero bytes, as `ssh-keygen -H` would write it.
        write(("|1|AAAAAAAAAAAAAAAAAAAAAAAAAAA=|oFNRJPp1+Vj8vP0LjhILrzqDH1U= " + text(KEY) + "\n").getBytes());

        assertThat(known.judge(HOST, KEY)).isEqualTo(Verdict.TRUSTED);
        assertThat(known.judge(KeyName.of(new HostAddress("other.example", "root")), KEY))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void aFingerprintIsTheOneThatOpenSshShows() {
        var key = new HostKey("ssh-ed25519", "AAAAC3NzaC1lZDI1NTE5AAAAIHy9s+RSgM1KiO/XbL4pP6IcmJ5UpELOl3Vi8UBC78Wn");

        assertThat(key.fingerprint()).isEqualTo("SHA256:JeWuDHWlA5m1UyZ5AYh6yGi4ZcLb7g80B+wWiynujKk");
    }

    @Test
    void aKeyThatIsNotOfItsTypeIsRefused() {
        assertThatThrownBy(() -> new HostKey("ssh-rsa", KEY.base64())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HostKey("ssh-rsa", "AAAA")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HostKey("ssh-rsa", "f////w==")).isInstanceOf(IllegalArgumentException.class);
    }

    private void write(byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static String text(HostKey key) {
        return key.type() + " " + key.base64();
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
