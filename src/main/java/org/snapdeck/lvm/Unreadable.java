package org.snapdeck.lvm;

/// Text that is not what it should be; becomes a [LvmFailure] or an unknown part of a report where it is caught.
@SuppressWarnings("serial") // thrown and caught in one package
final class Unreadable extends Exception {

    Unreadable(String what) {
        super(what);
    }
}
