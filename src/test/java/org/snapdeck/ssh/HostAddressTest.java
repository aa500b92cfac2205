package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "-oProxyCommand=x",
                "a\nb",
                "a,b",
                "*",
                "h?",
                "!h",
                "|1|a|b",
                "@h",
                "[::1]",
                "a\u200bb"
            })
    void whatIsNoHostsNameIsRefused(String host) {
        assertThatThrownBy(() -> new HostAddress(host, "root")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "-l", "a\0b", "a\tb"})
    void whatIsNoUsersNameIsRefused(String user) {
        assertThatThrownBy(() -> new HostAddress("host", user)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536})
    void whatIsNoPortIsRefused(int port) {
        assertThatThrownBy(() -> new HostAddress("host", port, "root")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnusualPortIsPartOfTheNameByWhichAHostIsKnown() {
        assertThat(new HostAddress("Storage.Example", "root").knownAs()).isEqualTo("storage.example");
        assertThat(new HostAddress("fe80::1%eth0", 2222, "root").knownAs()).isEqualTo("[fe80::1%eth0]:2222");
    }

    @Test
    void onlyRootNeedsNoSudo() {
        assertThat(new HostAddress("host", "root").rootWords()).isEmpty();
        assertThat(new HostAddress("host", "operator").rootWords()).isEqualTo("sudo -n");
    }
}
