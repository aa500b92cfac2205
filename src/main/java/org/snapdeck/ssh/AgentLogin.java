package org.snapdeck.ssh;

import java.nio.file.Path;
import java.util.Optional;

/// With the keys of a running ssh-agent: the one at the given socket, else the one that `SSH_AUTH_SOCK` names.
public record AgentLogin(Optional<Path> socket) implements Login {

    public AgentLogin() {
        this(Optional.empty());
    }

    @Override
    public void close() {
        // The agent keeps its secrets to itself.
    }
}
