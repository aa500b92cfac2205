package org.snapdeck.ssh;

import java.util.List;

/// The host is the right one, but we can't log in, or may not run commands there.
@SuppressWarnings("serial") // thrown and caught in one process
public final class LoginRefused extends RemoteFailure {

    public enum Reason {
        /// The host did not accept what we offered.
        REJECTED,
        /// The host offers no way to log in of the kind that was asked for.
        NOT_OFFERED,
        /// The key file can't be read.
        KEY_FILE_UNREADABLE,
        /// The key file holds no key that we understand.
        KEY_FILE_UNUSABLE,
        /// The key is protected and no passphrase was given.
        PASSPHRASE_NEEDED,
        /// The passphrase does not open the key.
        PASSPHRASE_WRONG,
        /// A password is asked for and none was given.
        PASSWORD_NEEDED,
        /// The host asks what only a person can answer, and nobody did.
        PERSON_NEEDED,
        /// No agent answers.
        AGENT_UNREACHABLE,
        /// The agent holds no key.
        AGENT_EMPTY,
        /// The agent holds keys, but not the one whose public half was named.
        AGENT_LACKS_KEY,
        /// We were logged in, but the host opened no channel or refused to run a command.
        COMMAND_REFUSED
    }

    private final Reason reason;
    private final List<String> offered;

    public LoginRefused(HostAddress address, Reason reason, List<String> offered, Throwable cause) {
        super(address, "login refused, " + reason + (offered.isEmpty() ? "" : ", offered are " + offered), cause);
        this.reason = reason;
        this.offered = List.copyOf(offered);
    }

    public Reason reason() {
        return reason;
    }

    /// The ways to log in that the host offered, by SSH's names for them; empty when it was not asked.
    public List<String> offered() {
        return offered;
    }
}
