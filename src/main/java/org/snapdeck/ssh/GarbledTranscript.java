package org.snapdeck.ssh;

/// Marks of the right nonce in an order or form that no script of ours prints.
@SuppressWarnings("serial") // thrown and caught in one process
final class GarbledTranscript extends Exception {

    GarbledTranscript(String message) {
        super(message);
    }
}
