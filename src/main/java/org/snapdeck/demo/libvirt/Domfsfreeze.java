package org.snapdeck.demo.libvirt;

import java.util.List;

/// `domfsfreeze DOMAIN`: each instance has one filesystem.
final class Domfsfreeze extends DomainCommand {

    private static final String FAILED = "Unable to freeze filesystems\nerror: ";

    @Override
    String run(Domain domain, List<String> words, Hypervisor hypervisor) throws Refused {
        needAgent(domain, hypervisor, FAILED);
        if (hypervisor.isFrozen(domain.name())) {
            throw new Refused(FAILED + "internal error: unable to execute QEMU agent command 'guest-fsfreeze-freeze': "
                    + "Command guest-fsfreeze-freeze has been disabled: the agent is in frozen state");
        }
        hypervisor.freeze(domain.name());
        return "Froze 1 filesystem(s)";
    }
}
