package org.snapdeck.hosts;

import org.snapdeck.inventory.Station;
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

    /// Give the password or the passphrase for the host, or for a jump host before it.
    record GiveSecret(Station station) implements Remedy {}

    /// Log in and answer what is asked.
    record Answer() implements Remedy {}

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
            case LoginRefused refused -> of(host.stationAt(refused.address()), refused.reason());
            case Unreachable _ -> new Edit();
            case TimedOut _, Lost _ -> new Test();
        };
    }

    private static Remedy of(Station station, LoginRefused.Reason reason) {
        return switch (reason) {
            case PASSPHRASE_NEEDED, PASSPHRASE_WRONG, PASSWORD_NEEDED -> new GiveSecret(station);
            case PERSON_NEEDED -> new Answer();
            case REJECTED -> rejected(station);
            case NOT_OFFERED, KEY_FILE_UNREADABLE, KEY_FILE_UNUSABLE, AGENT_UNREACHABLE, AGENT_EMPTY, AGENT_LACKS_KEY ->
                new Edit();
            case COMMAND_REFUSED -> new None();
        };
    }

    private static Remedy rejected(Station station) {
        return switch (station.login()) {
            case PASSWORD -> new GiveSecret(station);
            case QUESTIONS -> new Answer();
            case AGENT, KEY_FILE -> new Edit();
        };
    }
}
