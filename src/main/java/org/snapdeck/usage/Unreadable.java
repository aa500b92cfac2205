package org.snapdeck.usage;

/// Text that is not what it should be; becomes a failure or an unknown part of a report where it is caught.
@SuppressWarnings("serial") // never leaves the program
public final class Unreadable extends Exception {

    public Unreadable(String what) {
        super(what);
    }
}
