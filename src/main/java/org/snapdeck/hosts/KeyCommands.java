package org.snapdeck.hosts;

import java.nio.file.Path;
import org.snapdeck.lvm.Command;
import org.snapdeck.ssh.KeyName;

/// What to type to compare a host's keys, and to take an old one out of the list.
final class KeyCommands {
    private KeyCommands() {}

    /// Shows the fingerprint of the host's own key, at the host.
    static String show(String type) {
        return "ssh-keygen -lf /etc/ssh/ssh_host_" + nameOf(type) + "_key.pub";
    }

    private static String nameOf(String type) {
        if (type.startsWith("ecdsa-")) {
            return "ecdsa";
        }
        return type.startsWith("ssh-ed25519") ? "ed25519" : "rsa";
    }

    /// Takes what is known of the host out of the list of known hosts, here.
    static String forget(KeyName name, Path file) {
        return Command.of("ssh-keygen", "-R", name.text(), "-f", file.toString())
                .display();
    }
}
