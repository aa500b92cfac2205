package org.snapdeck.ssh;

/// With a password, whether the host asks for it as such or as the single question of a dialogue.
public record PasswordLogin(Secret password) implements Login {

    @Override
    public void close() {
        password.close();
    }
}
