package org.snapdeck.ssh;

/// The one way to make a host do something: hand it a whole script, get back what its steps printed.
///
/// A shell belongs to one host. It may be used by many threads at once, and connects when it is first needed.
public interface RemoteShell extends AutoCloseable {

    /// Runs the script and returns when its end mark has been read.
    ///
    /// @throws RemoteFailure when that did not happen; it tells whether the host may act on the script all the
    /// same
    Reply run(RemoteScript script) throws RemoteFailure;

    /// Ends what is under way, forgets the secrets, and refuses whatever comes later.
    @Override
    void close();
}
