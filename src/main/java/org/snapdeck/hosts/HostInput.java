package org.snapdeck.hosts;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.ssh.HostAddress;

/// What a person typed about a host, and which rule a part of it breaks.
///
/// @param name if it is blank, the host is called by its address
public record HostInput(String name, String address, String port, String user, LoginKind login, String keyFile) {
    private static final int LONGEST_NAME = 255;

    /// The rules of [HostAddress], each tried with the other parts sound.
    private static final String SOUND = "x";

    public HostInput {
        name = name.strip();
        address = address.strip();
        port = port.strip();
        user = user.strip();
        keyFile = keyFile.strip();
    }

    public static HostInput of(StorageHost host) {
        return new HostInput(
                host.name(),
                host.address(),
                Integer.toString(host.port()),
                host.user(),
                host.login(),
                host.keyFile().map(Path::toString).orElse(""));
    }

    /// The first rule that is broken.
    public Verdict explain() {
        if (address.isEmpty()) {
            return Verdict.refused("rule.host.address-missing");
        }
        if (user.isEmpty()) {
            return Verdict.refused("rule.host.user-missing");
        }
        if (login == LoginKind.KEY_FILE && keyFile.isEmpty()) {
            return Verdict.refused("rule.host.key-file-missing");
        }
        return Stream.of(explainName(), explainAddress(), explainPort(), explainUser(), explainKeyFile())
                .filter(verdict -> !verdict.isAllowed())
                .findFirst()
                .orElseGet(Verdict::allowed);
    }

    Verdict explainName() {
        if (name.length() > LONGEST_NAME) {
            return Verdict.refused("rule.text.too-long", LONGEST_NAME);
        }
        return name.codePoints().anyMatch(HostInput::isHidden)
                ? Verdict.refused("rule.host.name-hidden")
                : Verdict.allowed();
    }

    private static boolean isHidden(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }

    Verdict explainAddress() {
        return address.isEmpty() || isSound(address, HostAddress.USUAL_PORT, SOUND)
                ? Verdict.allowed()
                : Verdict.refused("rule.host.address");
    }

    Verdict explainPort() {
        return portNumber().filter(number -> isSound(SOUND, number, SOUND)).isPresent()
                ? Verdict.allowed()
                : Verdict.refused("rule.host.port");
    }

    Verdict explainUser() {
        return user.isEmpty() || isSound(SOUND, HostAddress.USUAL_PORT, user)
                ? Verdict.allowed()
                : Verdict.refused("rule.host.user");
    }

    Verdict explainKeyFile() {
        if (login != LoginKind.KEY_FILE || keyFile.isEmpty()) {
            return Verdict.allowed();
        }
        return keyPath().filter(Path::isAbsolute).isPresent()
                ? Verdict.allowed()
                : Verdict.refused("rule.host.key-file");
    }

    /// The host as it would be kept.
    ///
    /// @throws IllegalArgumentException a rule is broken
    StorageHost host(UUID id, long version) {
        return new StorageHost(
                id,
                name.isEmpty() ? address : name,
                address,
                portNumber().orElseThrow(IllegalArgumentException::new),
                user,
                login,
                login == LoginKind.KEY_FILE ? keyPath() : Optional.empty(),
                false,
                false,
                version);
    }

    private static boolean isSound(String host, int port, String user) {
        try {
            new HostAddress(host, port, user);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private Optional<Integer> portNumber() {
        return port.matches("[0-9]{1,5}") ? Optional.of(Integer.parseInt(port)) : Optional.empty();
    }

    private Optional<Path> keyPath() {
        return path(keyFile);
    }

    /// A leading `~` is the home folder, as in a shell.
    static Optional<Path> path(String keyFile) {
        try {
            return Optional.of(
                    keyFile.startsWith("~/")
                            ? Path.of(System.getProperty("user.home"), keyFile.substring(2))
                            : Path.of(keyFile));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
