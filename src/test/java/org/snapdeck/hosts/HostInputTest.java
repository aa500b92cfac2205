package org.snapdeck.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.Verdict;

final class HostInputTest {
    @Test
    void aHostWithoutANameIsCalledByItsAddress() {
        var host = input(" lab-1 ", "22", "alice").host(new UUID(1, 1), 0);

        assertThat(host.name()).isEqualTo("lab-1");
        assertThat(host.address()).isEqualTo("lab-1");
        assertThat(host.demo()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice@lab-1", "-lab", "[2001:db8::1]", "lab 1", "a,b", "*", "lab\u202E1"})
    void whatIsNoAddressIsRefusedByItsRule(String address) {
        assertThat(input(address, "22", "alice").explain()).isEqualTo(Verdict.refused("rule.host.address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "22a", "", "٢٢", "99999999999"})
    void whatIsNoPortIsRefusedByItsRule(String port) {
        assertThat(input("lab-1", port, "alice").explain()).isEqualTo(Verdict.refused("rule.host.port"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-root", "a b"})
    void whatIsNoUserIsRefusedByItsRule(String user) {
        assertThat(input("lab-1", "22", user).explain()).isEqualTo(Verdict.refused("rule.host.user"));
    }

    @Test
    void whatIsMissingIsAskedForByName() {
        assertThat(input("", "22", "alice").explain()).isEqualTo(Verdict.refused("rule.host.address-missing"));
        assertThat(input("lab-1", "22", "").explain()).isEqualTo(Verdict.refused("rule.host.user-missing"));
        assertThat(new HostInput("", "lab-1", "22", "alice", LoginKind.KEY_FILE, "").explain())
                .isEqualTo(Verdict.refused("rule.host.key-file-missing"));
    }

    @Test
    void aNameHasNoHiddenCharacters() {
        assertThat(new HostInput("lab\u202E1", "lab-1", "22", "alice", LoginKind.AGENT, "").explain())
                .isEqualTo(Verdict.refused("rule.host.name-hidden"));
        assertThat(new HostInput("实验室 一号", "lab-1", "22", "alice", LoginKind.AGENT, "").explain())
                .isEqualTo(Verdict.allowed());
    }

    @Test
    void aKeyFileIsAWholePathAndATildeIsTheHomeFolder() {
        assertThat(keyFile("id_ed25519").explain()).isEqualTo(Verdict.refused("rule.host.key-file"));
        assertThat(keyFile("~/.ssh/id_ed25519").host(new UUID(1, 1), 0).keyFile())
                .contains(Path.of(System.getProperty("user.home"), ".ssh", "id_ed25519"));
    }

    private static HostInput keyFile(String file) {
        return new HostInput("", "lab-1", "22", "alice", LoginKind.KEY_FILE, file);
    }

    private static HostInput input(String address, String port, String user) {
        return new HostInput("", address, port, user, LoginKind.AGENT, "");
    }
}
