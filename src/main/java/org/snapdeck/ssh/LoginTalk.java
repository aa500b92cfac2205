package org.snapdeck.ssh;

import com.jcraft.jsch.Session;
import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a host asks during the login and what it is answered. Nobody is asked anything: who logs in has said
/// all that we know before.
final class LoginTalk implements UserInfo, UIKeyboardInteractive {

    private static final String PUBLIC_KEY = "publickey";
    private static final String PASSWORD = "password";
    private static final String DIALOGUE = "keyboard-interactive";

    private final Optional<Secret> password;
    private List<String> offered = List.of();
    private boolean mayAnswer;

    LoginTalk(Login login) {
        password = login instanceof PasswordLogin(Secret secret) ? Optional.of(secret) : Optional.empty();
    }

    /// The host has said which ways to log in it offers. One of them is tried, so that a mistyped password
    /// counts as one mistake; and a host that offers both kinds of asking for a password gets it in the one
    /// without a dialogue, where it need not become a string.
    void choose(String methods, Session session) {
        offered = Arrays.stream(methods.split(","))
                .filter(method -> !method.isBlank())
                .toList();
        session.setConfig("PreferredAuthentications", PUBLIC_KEY);
        password.ifPresent(secret -> {
            mayAnswer = !offered.contains(PASSWORD);
            session.setConfig("PreferredAuthentications", mayAnswer ? DIALOGUE : PASSWORD);
            if (!mayAnswer) {
                lend(secret, session);
            }
        });
    }

    List<String> offered() {
        return offered;
    }

    /// True when the host offers a way that we could have gone.
    boolean wasPossible() {
        return password.isPresent()
                ? offered.contains(PASSWORD) || offered.contains(DIALOGUE)
                : offered.contains(PUBLIC_KEY);
    }

    /// Answers a single hidden question, once: the second one is for something else, or says that the answer
    /// was wrong.
    @Override
    public String[] promptKeyboardInteractive(
            String destination, String name, String instruction, String[] questions, boolean[] shown) {
        if (questions.length == 0) {
            return new String[0];
        }
        if (!mayAnswer || questions.length > 1 || shown[0]) {
            return null; // JSch's way to say that there is no answer
        }
        mayAnswer = false;
        return password.map(secret -> new String[] {secret.string()}).orElse(null);
    }

    /// JSch keeps a copy of its own and wipes it when the login is over.
    private static void lend(Secret secret, Session session) {
        var bytes = secret.bytes();
        session.setPassword(bytes);
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String getPassphrase() {
        return null;
    }

    @Override
    public String getPassword() {
        return null;
    }

    @Override
    public boolean promptPassword(String message) {
        return false;
    }

    @Override
    public boolean promptPassphrase(String message) {
        return false;
    }

    @Override
    public boolean promptYesNo(String message) {
        return false;
    }

    @Override
    public void showMessage(String message) {
        SshLog.LOGGER.debug("the host's banner has {} characters", message.length());
    }
}
