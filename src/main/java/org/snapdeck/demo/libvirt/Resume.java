package org.snapdeck.demo.libvirt;

import java.util.List;

/// `resume DOMAIN`
final class Resume extends DomainCommand {

    @Override
    String run(Domain domain, List<String> words, Hypervisor hypervisor) throws Refused {
        if (hypervisor.state(domain) != DomainState.PAUSED) {
            var what = hypervisor.state(domain) == DomainState.RUNNING ? "already running" : "not running";
            throw new Refused("Failed to resume domain '" + words.getFirst() + "'\n"
                    + "error: Requested operation is not valid: domain is " + what);
        }
        hypervisor.resume(domain.name());
        return "Domain '" + words.getFirst() + "' resumed";
    }
}
