package org.snapdeck.demo.machine;

import java.io.IOException;

/// Nobody reads any more what is written here: the connection is gone, or the next program of a pipe has ended.
public final class BrokenPipe extends IOException {

    private static final long serialVersionUID = 1L;

    public BrokenPipe() {
        super("Broken pipe");
    }
}
