package org.snapdeck.ssh;

/// A connection turned out to be of no use before anything was sent on it, so that another may be tried.
@SuppressWarnings("serial") // thrown and caught in one process
final class LinkDown extends Exception {

    LinkDown(Throwable cause) {
        super(cause);
    }
}
