package org.snapdeck.ssh;

import java.util.Locale;

/// Where a host is and as whom we log in.
public record HostAddress(String host, int port, String user) {

    public static final int USUAL_PORT = 22;

    private static final int LONGEST = 255;

    public HostAddress {
        host = host.toLowerCase(Locale.ROOT);
        if (!isWord(host) || host.startsWith("-") || host.matches(".*[\\[\\],*?!|@#/].*")) {
            throw new IllegalArgumentException("not the name or address of a host: " + host);
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (!isWord(user) || user.startsWith("-")) {
            throw new IllegalArgumentException("not a user's name: " + user);
        }
    }

    public HostAddress(String host, String user) {
        this(host, USUAL_PORT, user);
    }

    /// The name that known-hosts files use, where the usual port goes without saying.
    String knownAs() {
        return port == USUAL_PORT ? host : "[" + host + "]:" + port;
    }

    /// The words that a script puts before what only root may do.
    String rootWords() {
        return user.equals("root") ? "" : "sudo -n";
    }

    private static boolean isWord(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.codePoints().noneMatch(HostAddress::isBlankOrHidden);
    }

    private static boolean isBlankOrHidden(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }

    @Override
    public String toString() {
        return user + "@" + knownAs();
    }
}
