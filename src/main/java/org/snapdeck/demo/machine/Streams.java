package org.snapdeck.demo.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// The three streams that every process has.
public record Streams(InputStream in, OutputStream out, OutputStream err) {

    public Streams withIn(InputStream other) {
        return new Streams(other, out, err);
    }

    public Streams withOut(OutputStream other) {
        return new Streams(in, other, err);
    }

    public Streams withErr(OutputStream other) {
        return new Streams(in, out, other);
    }

    public void print(String text) throws IOException {
        out.write(ByteText.bytes(text));
        out.flush();
    }

    public void complain(String text) throws IOException {
        err.write(ByteText.bytes(text));
        err.flush();
    }
}
