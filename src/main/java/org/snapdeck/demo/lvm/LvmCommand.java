package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.util.List;

/// What one of LVM's commands does, once its words are read.
interface LvmCommand {

    /// Its own options, as [CommandLine] wants them.
    List<String> options();

    int run(LvmCall call) throws LvmRefusal, IOException, InterruptedException;
}
