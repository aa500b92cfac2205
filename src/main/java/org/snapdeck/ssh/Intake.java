package org.snapdeck.ssh;

/// What takes the bytes that a script prints. It never waits: it is called by the thread that reads for all calls.
interface Intake {

    enum State {
        OPEN,
        ENDED,
        FLOODED
    }

    State append(byte[] source, int from, int length);

    /// All that is kept.
    byte[] bytes();
}
