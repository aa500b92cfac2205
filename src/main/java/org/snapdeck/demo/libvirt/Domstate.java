package org.snapdeck.demo.libvirt;

import java.io.IOException;
import java.util.List;
import org.snapdeck.demo.machine.Call;

/// `domstate DOMAIN`
final class Domstate implements VirshCommand {

    @Override
    public int run(Call call, List<String> words, Hypervisor hypervisor) throws IOException {
        if (words.size() != 1) {
            return call.notSimulated("domstate " + String.join(" ", words));
        }
        var domain = hypervisor.find(words.getFirst());
        if (domain.isEmpty()) {
            call.complain("error: failed to get domain '" + words.getFirst() + "'\n");
            return 1;
        }
        call.print(hypervisor.state(domain.get()).words() + "\n\n");
        return 0;
    }
}
