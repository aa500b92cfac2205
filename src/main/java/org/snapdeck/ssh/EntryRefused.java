package org.snapdeck.ssh;

import java.nio.file.Path;

/// An entry of OpenSSH's configuration says something that we can't do, so that another host could be meant, or
/// another way to it, than what we would understand.
@SuppressWarnings("serial") // thrown and caught in one process
public final class EntryRefused extends Exception {

    public enum Reason {
        /// A program is to make the connection.
        PROXY_COMMAND,
        /// Whether the line counts depends on what only OpenSSH can find out.
        MATCH,
        /// A keyword that we don't support.
        KEYWORD,
        /// A placeholder that we can't fill in.
        TOKEN,
        /// A value that makes no sense.
        VALUE,
        /// A host whose key is known by another name than its address.
        KEY_ALIAS,
        /// Jump hosts that lead back to themselves.
        LOOP,
        /// The file can't be read.
        UNREADABLE
    }

    private final Reason reason;
    private final String word;
    private final Path file;
    private final int line;

    EntryRefused(Reason reason, ConfigLine line) {
        this(reason, line.keyword(), line.file(), line.number(), null);
    }

    EntryRefused(Reason reason, String word, Path file, int line, Throwable cause) {
        super(reason + ", " + word + " in line " + line + " of " + file, cause);
        this.reason = reason;
        this.word = word;
        this.file = file;
        this.line = line;
    }

    public Reason reason() {
        return reason;
    }

    /// What it is about: a keyword, or the name of a host.
    public String word() {
        return word;
    }

    public Path file() {
        return file;
    }

    public int line() {
        return line;
    }
}
