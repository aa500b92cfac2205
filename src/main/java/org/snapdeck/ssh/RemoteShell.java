package org.snapdeck.ssh;

import java.util.function.Consumer;

/// The one way to make a host do something: hand it a whole script, get back what its steps printed.
///
/// A shell belongs to one host. It may be used by many threads at once, and connects when it is first needed.
public interface RemoteShell extends AutoCloseable {

    /// Runs the script and returns when its end mark has been read.
    ///
    /// @throws RemoteFailure when that did not happen; it tells whether the host may act on the script all the
    /// same
    Reply run(RemoteScript script) throws RemoteFailure;

    /// Runs the script and hands over each of its lines as it comes, in the calling thread, until the script ends or
    /// the thread is interrupted; the host's script ends when nobody listens any more. Its limit counts from one
    /// line to the next. It gives way to scripts that are run.
    ///
    /// @return the word that the script ended with
    /// @throws RemoteFailure it ended otherwise
    String follow(RemoteScript script, Consumer<String> lines) throws RemoteFailure;

    /// Ends what is under way, forgets the secrets, and refuses whatever comes later.
    @Override
    void close();
}
