package org.snapdeck.demo.libvirt;

import java.util.List;

/// `domfsthaw DOMAIN`
final class Domfsthaw extends DomainCommand {

    @Override
    String run(Domain domain, List<String> words, Hypervisor hypervisor) throws Refused {
        needAgent(domain, hypervisor, "Unable to thaw filesystems\nerror: ");
        var frozen = hypervisor.isFrozen(domain.name()) ? 1 : 0;
        hypervisor.thaw(domain.name());
        return "Thawed " + frozen + " filesystem(s)";
    }
}
