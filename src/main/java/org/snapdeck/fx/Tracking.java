package org.snapdeck.fx;

/// Where to ask how far a request has come.
public interface Tracking<I> {

    /// May be slow: it is asked in the background.
    Progress progress(I id) throws Exception;

    /// The listener is called, on any thread, whenever a request may have moved.
    ///
    /// @return what ends the listening
    Runnable listen(Runnable listener);
}
