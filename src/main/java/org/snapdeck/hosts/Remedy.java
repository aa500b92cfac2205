package org.snapdeck.hosts;

import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.ssh.ChangedHostKey;
import org.snapdeck.ssh.LoginRefused;
import org.snapdeck.ssh.Lost;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.RevokedHostKey;
import org.snapdeck.ssh.TimedOut;
import org.snapdeck.ssh.UnknownHostKey;
import org.snapdeck.ssh.Unreachable;

/// What a person can do in the console about a host that does not answer as it should.
public sealed interface Remedy {
    /// Nothing here; the sentence says what to do elsewhere.
    record None() implements Remedy {}

    /// Give the password or the passphrase.
    record GiveSecret() implements Remedy {}

    /// Compare the key and trust it.
    record TrustKey(UnknownHostKey failure) implements Remedy {}

    /// See which key was known and which one is shown.
    record CompareKeys(ChangedHostKey failure) implements Remedy {}

    /// Correct the host's address or login.
    record Edit() implements Remedy {}

    /// See what the login user lacks.
    record Test() implements Remedy {}

    static Remedy of(StorageHost host, Exception failure) {
        return failure instanceof RemoteFailure remote ? of(host, remote) : new Test();
    }

    private static Remedy of(StorageHost host, RemoteFailure failure) {
        return switch (failure) {
            case UnknownHostKey unknown -> new TrustKey(unknown);
            case ChangedHostKey changed -> new CompareKeys(changed);
            case RevokedHostKey _ -> new None();
            case LoginRefused refused -> of(host, refused.reason());
            case Unreachable _ -> new Edit();
            case TimedOut _, Lost _ -> new Test();
        };
    }

    private static Remedy of(StorageHost host, LoginRefused.Reason reason) {
        return switch (reason) {
            case PASSPHRASE_NEEDED, PASSPHRASE_WRONG, PASSWORD_NEEDED -> new GiveSecret();
            case REJECTED -> host.login() == LoginKind.PASSWORD ? new GiveSecret() : new Edit();
            case NOT_OFFERED, KEY_FILE_UNREADABLE, KEY_FILE_UNUSABLE, AGENT_UNREACHABLE, AGENT_EMPTY -> new Edit();
            case COMMAND_REFUSED -> new None();
        };
    }
}
