package org.snapdeck.ssh;

/// A machine on the way to a host, or the host itself, and how we log in there.
public record Hop(HostAddress address, Login login) implements AutoCloseable {

    @Override
    public void close() {
        login.close();
    }
}
