package org.snapdeck.app;

/// The command line can't be followed; the message is the sentence for whoever wrote it.
final class WrongUsage extends Exception {

    private static final long serialVersionUID = 1;

    WrongUsage(String sentence) {
        super(sentence);
    }
}
