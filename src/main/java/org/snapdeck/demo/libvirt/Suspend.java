package org.snapdeck.demo.libvirt;

import java.util.List;

/// `suspend DOMAIN`; of one that is paused already it says the same.
final class Suspend extends DomainCommand {

    @Override
    String run(Domain domain, List<String> words, Hypervisor hypervisor) throws Refused {
        if (hypervisor.state(domain) == DomainState.SHUT_OFF) {
            throw new Refused("Failed to suspend domain '" + words.getFirst() + "'\n"
                    + "error: Requested operation is not valid: domain is not running");
        }
        hypervisor.pause(domain.name());
        return "Domain '" + words.getFirst() + "' suspended";
    }
}
