package org.snapdeck.ssh;

/// The only place where text becomes part of a shell's input.
public final class Quoting {

    private Quoting() {}

    /// One word for a POSIX shell, whatever is in it.
    public static String quote(String word) {
        if (word.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a shell's word holds no NUL");
        }
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
