package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.ssh.EntryRefused.Reason;

class SshConfigTest {

    private static final String USER = System.getProperty("user.name");

    @TempDir
    private Path home;

    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createDirectory(home.resolve(".ssh"));
    }

    @Test
    void anEntryNamesTheHostThePortTheUserAndTheKey() throws Exception {
        var key = Files.writeString(folder.resolve("lab key"), "");
        write("""
            # the lab
            host lab st-?
                HostName = storage-1.example.org
                Port 2222
                user "alice"
                IdentityFile "~/.ssh/lab key"
            Host *
                User nobody
            """);

        var stop = config().entry("lab").host();

        assertThat(stop.address()).isEqualTo(new HostAddress("storage-1.example.org", 2222, "alice"));
        assertThat(stop.keyFile()).contains(key);
        assertThat(config().entry("st-1").host().address().user()).isEqualTo("alice");
        assertThat(config().entry("other").host().address()).isEqualTo(new HostAddress("other", "nobody"));
    }

    @Test
    void onlyNamesAreOffered() throws Exception {
        write("Host lab *.example.org !bastion\nHost bastion lab\nInclude more/*\n");
        Files.createDirectory(folder.resolve("more"));
        Files.writeString(folder.resolve("more/b"), "Host beta\n");
        Files.writeString(folder.resolve("more/a"), "Host alpha\n");

        assertThat(config().aliases()).containsExactly("lab", "bastion", "alpha", "beta");
    }

    @Test
    void wildcardsMayStandInEveryPartOfAnIncludedPath() throws Exception {
        write("Include conf.d/*/host*.conf\nInclude b[!c]r/[x-z]?\nInclude {c}/a\nInclude conf.d/[z-a]\n");
        included("conf.d/one/host-a.conf", "one-a");
        included("conf.d/one/user.conf", "no-host");
        included("conf.d/two/host-b.conf", "two-b");
        included("conf.d/host-c.conf", "too-high");
        included("bar/y1", "in-a-range");
        included("bcr/y1", "not-this-letter");
        included("{c}/a", "braces");
        included("c/a", "java-braces");

        assertThat(config().aliases()).containsExactly("one-a", "two-b", "in-a-range", "braces");
    }

    @Test
    void aWildcardMatchesNoHiddenFileAndNothingThatIsNoFile() throws Exception {
        write("Include conf.d/*\nInclude */all\nInclude conf.d\nInclude conf.d/.sec*\n");
        included("conf.d/open", "open");
        included("conf.d/.hidden", "hidden");
        included("conf.d/.secret", "asked-for");
        included("conf.d/folder/deep", "deep");
        included(".old/all", "old");
        LocalProgram.run("mkfifo", folder.resolve("conf.d/pipe").toString());

        assertThat(config().aliases()).containsExactly("open", "asked-for");
    }

    private void included(String file, String alias) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), "Host " + alias + "\n");
    }

    @Test
    void aNegatedPatternKeepsAnEntryOut() throws Exception {
        write("Host * !bastion\n  Port 2222\n");

        assertThat(config().entry("lab").host().address().port()).isEqualTo(2222);
        assertThat(config().entry("bastion").host().address().port()).isEqualTo(22);
    }

    @Test
    void jumpHostsAreEntriesThemselves() throws Exception {
        write("""
            Host lab
                User root
                ProxyJump bob@inner:2200,deep
            Host inner
                HostName 192.0.2.7
                Port 22
                ProxyJump outer
            Host outer deep
                User carol
            """);

        assertThat(config().entry("lab").jumps())
                .extracting(SshEntry.Stop::address)
                .containsExactly(
                        new HostAddress("outer", "carol"),
                        new HostAddress("192.0.2.7", 2200, "bob"),
                        new HostAddress("deep", "carol"));
    }

    @Test
    void aWayIsDecidedByItsFirstLine() throws Exception {
        write("Host a\n  ProxyJump none\nHost *\n  ProxyCommand nc %h %p\n");

        assertThat(config().entry("a").jumps()).isEmpty();
        assertThat(refused("b").reason()).isEqualTo(Reason.PROXY_COMMAND);
    }

    @Test
    void aMatchBlockThatWeCanDecideIsFollowed() throws Exception {
        write("""
            Host lab
                HostName storage-1.example.org
            Match host *.example.org user *,!zoe
                Port 2222
            Match originalhost other
                ProxyCommand nc %h %p
            """);

        assertThat(config().entry("lab").host().address().port()).isEqualTo(2222);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Match exec \"test -e /tmp\" ; Port 2222  | MATCH   | port",
                "Match final ; User alice                 | MATCH   | user",
                "BindAddress 192.0.2.1                    | KEYWORD | bindaddress",
                "CertificateFile ~/.ssh/id-cert.pub       | KEYWORD | certificatefile",
                "IdentityAgent ~/agent                    | KEYWORD | identityagent",
                "Frobnicate yes                           | KEYWORD | frobnicate",
                "HostKeyAlias storage-a                   | KEY_ALIAS | hostkeyalias",
                "Include ~bob/config                      | TOKEN   | include",
                "IdentityFile ~/.ssh/%k                   | TOKEN   | identityfile",
                "IdentityFile ${HOME}/key                 | TOKEN   | identityfile",
                "ProxyJump %r@bastion                     | TOKEN   | proxyjump",
                "ProxyJump lab                            | LOOP    | proxyjump",
                "Port many                                | VALUE   | port",
                "HostName -oProxyCommand=id               | VALUE   | lab"
            })
    void whatWeCanNotDoIsRefusedByName(String lines, Reason reason, String word) throws Exception {
        write(lines.replace(" ; ", "\n"));

        var refusal = refused("lab");

        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.word()).isEqualTo(word);
    }

    @Test
    void whatIsSettledBeforeAnUndecidedBlockIsNotInDoubt() throws Exception {
        write("""
            Host lab
                Port 2222
                User alice
            Match exec "false"
                Port 22
                ForwardAgent yes
            """);

        assertThat(config().entry("lab").host().address()).isEqualTo(new HostAddress("lab", 2222, "alice"));
    }

    @Test
    void withoutAnAgentTheUsualKeyIsUsed() throws Exception {
        var key = Files.writeString(folder.resolve("id_ed25519"), "");
        write("Host lab\n");

        assertThat(config().entry("lab").host().keyFile()).isEmpty();
        assertThat(new SshConfig(home, home, false).entry("lab").host().keyFile())
                .contains(key);
    }

    @Test
    void anAliasThatIsTheAddressIsNone() throws Exception {
        write("Host lab\n  HostName storage-1\n  Port 2222\n  HostKeyAlias [storage-1]:2222\n");

        assertThat(config().entry("lab").host().address()).isEqualTo(new HostAddress("storage-1", 2222, USER));
    }

    @Test
    void aPublicKeyPicksOneOfTheAgentsKeys() throws Exception {
        var key = Files.writeString(folder.resolve("lab.pub"), "");
        write("Host named\n IdentityFile ~/.ssh/lab.pub\nHost beside\n IdentityFile ~/.ssh/lab\n");

        assertThat(config().entry("named").host().keyFile()).contains(key);
        assertThat(config().entry("beside").host().keyFile()).contains(key);
        assertThat(new SshConfig(home, home, false).entry("named").host().keyFile())
                .isEmpty();
    }

    @Test
    void aKeyFileThatIsAwayIsNotReplacedByTheUsualOne() throws Exception {
        Files.writeString(folder.resolve("id_ed25519"), "");
        write("Host lab\n IdentityFile ~/.ssh/away\nHost none\n IdentityFile none\n IdentitiesOnly yes\n");

        assertThat(new SshConfig(home, home, false).entry("lab").host().keyFile())
                .isEmpty();
        assertThat(config().entry("none").host().keyFile()).isEmpty();
    }

    @Test
    void whereOnlyFilesCountTheAgentIsNotOffered() throws Exception {
        write("Host lab none\n IdentitiesOnly yes\nHost none\n IdentityFile none\nHost other\n");
        assertThat(config().entry("lab").host().agent()).isFalse();
        assertThat(config().entry("none").host().agent()).isFalse();
        assertThat(config().entry("other").host().agent()).isTrue();

        var key = Files.writeString(folder.resolve("id_ed25519"), "");
        assertThat(config().entry("lab").host().keyFile()).contains(key);
        assertThat(config().entry("none").host().keyFile()).isEmpty();
        assertThat(config().entry("other").host().keyFile()).isEmpty();
    }

    @Test
    void aPersonWithoutAConfigurationHasNoEntries() throws Exception {
        assertThat(config().aliases()).isEmpty();
    }

    private EntryRefused refused(String alias) {
        return catchThrowableOfType(EntryRefused.class, () -> config().entry(alias));
    }

    private SshConfig config() {
        return new SshConfig(home, home, true);
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("config"), text);
    }
}
