package org.snapdeck.demo.shell;

import java.io.IOException;

/// A command that the shell does itself.
interface Builtin {

    int run(BuiltinCall call) throws IOException, InterruptedException;
}
