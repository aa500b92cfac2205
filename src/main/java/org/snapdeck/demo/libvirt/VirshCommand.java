package org.snapdeck.demo.libvirt;

import java.io.IOException;
import java.util.List;
import org.snapdeck.demo.machine.Call;

/// One of virsh's commands.
interface VirshCommand {

    /// Whether it does more than look; virsh refuses such a one over a connection that may only read.
    default boolean changes() {
        return false;
    }

    /// @param words what stands behind its name
    int run(Call call, List<String> words, Hypervisor hypervisor) throws IOException, InterruptedException;
}
