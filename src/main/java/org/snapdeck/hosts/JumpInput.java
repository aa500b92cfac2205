package org.snapdeck.hosts;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.Station;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.ssh.HostAddress;

/// What a person typed about a jump host.
///
/// @param text `user@host:port`, of which only the host is needed
public record JumpInput(String text, LoginKind login, String keyFile) {
    private static final Pattern FORM = Pattern.compile("(?:([^@]+)@)?(\\[[^]]+]|[^:\\[\\]]+)(?::([0-9]{1,5}))?");

    public JumpInput {
        text = text.strip();
        keyFile = keyFile.strip();
    }

    static JumpInput of(Station station) {
        return new JumpInput(
                textOf(station.target()),
                station.login(),
                station.keyFile().map(Path::toString).orElse(""));
    }

    static String textOf(HostAddress address) {
        var host = address.host().contains(":") ? "[" + address.host() + "]" : address.host();
        return address.user() + "@" + host + (address.port() == HostAddress.USUAL_PORT ? "" : ":" + address.port());
    }

    Verdict explain() {
        if (address("x").isEmpty()) {
            return Verdict.refused("rule.host.jump", text);
        }
        if (login == LoginKind.KEY_FILE && keyFile.isEmpty()) {
            return Verdict.refused("rule.host.jump-key-file-missing", text);
        }
        return login != LoginKind.KEY_FILE || keyPath().filter(Path::isAbsolute).isPresent()
                ? Verdict.allowed()
                : Verdict.refused("rule.host.key-file");
    }

    /// The jump host as it would be kept.
    ///
    /// @param user who logs in where the text does not say it
    /// @throws IllegalArgumentException a rule is broken
    Station station(String user) {
        var address = address(user).orElseThrow(IllegalArgumentException::new);
        return Station.jump(
                address.host(),
                address.port(),
                address.user(),
                login,
                login == LoginKind.KEY_FILE ? keyPath() : Optional.empty());
    }

    private Optional<HostAddress> address(String user) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new HostAddress(
                    match.group(2).replaceAll("[\\[\\]]", ""),
                    match.group(3) == null ? HostAddress.USUAL_PORT : Integer.parseInt(match.group(3)),
                    match.group(1) == null ? user : match.group(1)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Optional<Path> keyPath() {
        return HostInput.path(keyFile);
    }
}
