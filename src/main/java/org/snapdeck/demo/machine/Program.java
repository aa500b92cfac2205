package org.snapdeck.demo.machine;

import java.io.IOException;

/// What can be started on the simulated machine: what stands behind a path such as `/usr/bin/cat`.
public interface Program {

    /// Runs to its end and answers its exit status.
    int run(Call call) throws IOException, InterruptedException;
}
