package org.snapdeck.tour;

/// A text as it stands in a tour file.
final class Quoted {

    private Quoted() {}

    static String of(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
