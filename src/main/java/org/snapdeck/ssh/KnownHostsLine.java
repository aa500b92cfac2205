package org.snapdeck.ssh;

import java.util.Optional;
import java.util.regex.Pattern;

/// A line of a known-hosts file that names a key: whose it is, and whether it is trusted or revoked.
/// Other lines (comments, certificate authorities, what we can't read) are nobody's key.
record KnownHostsLine(String mark, HostNames names, HostKey key) {

    private static final Pattern FORM =
            Pattern.compile("\\s*(?:(@\\S+)\\s+)?([^\\s#@]\\S*)\\s+(\\S+)\\s+(\\S+)(?:\\s.*)?");
    private static final String REVOKED = "@revoked";

    static Optional<KnownHostsLine> parse(String line) {
        var match = FORM.matcher(line);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            var mark = match.group(1) == null ? "" : match.group(1);
            return Optional.of(new KnownHostsLine(
                    mark, new HostNames(match.group(2)), new HostKey(match.group(3), match.group(4))));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // a line for others: it stays, and says nothing to us
        }
    }

    boolean isTrusted() {
        return mark.isEmpty();
    }

    boolean isRevoked() {
        return mark.equals(REVOKED);
    }

    boolean concerns(KeyName name) {
        return names.include(name.text());
    }

    /// A key that is revoked for an address is so whatever the way there.
    boolean revokes(KeyName name, HostKey shown) {
        return mark.equals(REVOKED)
                && key.equals(shown)
                && (concerns(name) || names.include(name.address().knownAs()));
    }
}
