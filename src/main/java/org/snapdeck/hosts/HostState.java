package org.snapdeck.hosts;

import org.snapdeck.ssh.ChangedHostKey;
import org.snapdeck.ssh.LoginRefused;
import org.snapdeck.ssh.Lost;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.RevokedHostKey;
import org.snapdeck.ssh.TimedOut;
import org.snapdeck.ssh.UnknownHostKey;
import org.snapdeck.ssh.Unreachable;

/// How a host answers, told by the type of what went wrong.
public enum HostState {
    /// Nobody has looked yet.
    UNASKED,
    ANSWERS,
    SILENT,
    /// It waits for a password, a passphrase, or answers to what it asks.
    LOCKED,
    LOGIN_REFUSED,
    /// It shows a key that nobody has compared yet.
    KEY_UNKNOWN,
    /// It shows another key than before, or a revoked one.
    KEY_CHANGED,
    /// It answers, but not with a report that could be read.
    UNREADABLE;

    static HostState of(Exception failure) {
        return failure instanceof RemoteFailure remote ? of(remote) : UNREADABLE;
    }

    private static HostState of(RemoteFailure failure) {
        return switch (failure) {
            case Unreachable _, TimedOut _, Lost _ -> SILENT;
            case LoginRefused refused -> of(refused.reason());
            case UnknownHostKey _ -> KEY_UNKNOWN;
            case ChangedHostKey _, RevokedHostKey _ -> KEY_CHANGED;
        };
    }

    private static HostState of(LoginRefused.Reason reason) {
        return switch (reason) {
            case PASSPHRASE_NEEDED, PASSPHRASE_WRONG, PASSWORD_NEEDED, PERSON_NEEDED -> LOCKED;
            case REJECTED,
                    NOT_OFFERED,
                    KEY_FILE_UNREADABLE,
                    KEY_FILE_UNUSABLE,
                    AGENT_UNREACHABLE,
                    AGENT_EMPTY,
                    AGENT_LACKS_KEY,
                    COMMAND_REFUSED -> LOGIN_REFUSED;
        };
    }
}
