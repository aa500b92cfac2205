package org.snapdeck.demo.libvirt;

import java.io.IOException;
import java.util.List;
import org.snapdeck.demo.machine.Call;

/// A command that does something with one instance.
abstract class DomainCommand implements VirshCommand {

    /// Why libvirt does not do it, in its own words.
    static final class Refused extends Exception {
        Refused(String words) {
            super(words);
        }
    }

    @Override
    public final boolean changes() {
        return true;
    }

    @Override
    public final int run(Call call, List<String> words, Hypervisor hypervisor) throws IOException {
        if (words.isEmpty()) {
            return call.notSimulated("a command without a domain");
        }
        var domain = hypervisor.find(words.getFirst());
        if (domain.isEmpty()) {
            return complain(call, "failed to get domain '" + words.getFirst() + "'");
        }
        try {
            call.print(run(domain.get(), words, hypervisor) + "\n\n");
            return 0;
        } catch (Refused refused) {
            return complain(call, refused.getMessage());
        }
    }

    private static int complain(Call call, String words) throws IOException {
        call.print("\n");
        call.complain("error: " + words + "\n");
        return 1;
    }

    /// What it says when it is done.
    ///
    /// @param words the domain's, and what stands behind it
    abstract String run(Domain domain, List<String> words, Hypervisor hypervisor) throws Refused;

    /// The guest agent answers only in an instance that runs.
    static void needAgent(Domain domain, Hypervisor hypervisor, String failed) throws Refused {
        if (hypervisor.state(domain) != DomainState.RUNNING) {
            throw new Refused(failed + "Requested operation is not valid: domain is not running");
        }
        if (!hypervisor.hasAgent(domain)) {
            throw new Refused(failed + "Guest agent is not responding: QEMU guest agent is not connected");
        }
    }
}
