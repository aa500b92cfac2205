package org.snapdeck.demo.programs;

import java.util.List;
import org.snapdeck.demo.machine.User;

/// Which commands people may run as root without a password.
public final class Sudoers {

    private final List<String> commands;
    private volatile boolean refusing;

    public Sudoers(List<String> commands) {
        this.commands = List.copyOf(commands);
    }

    /// As if somebody had taken the file away that allows it.
    public void refuse(boolean refused) {
        refusing = refused;
    }

    List<String> commands() {
        return commands;
    }

    boolean allowsAnything(User user) {
        return user.isRoot() || !refusing;
    }

    boolean allows(User user, String path) {
        return user.isRoot() || (!refusing && commands.contains(path));
    }
}
