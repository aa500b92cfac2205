package org.snapdeck.demo.libvirt;

import java.util.List;

/// `qemu-agent-command DOMAIN '{"execute":"guest-fsfreeze-status"}'`
final class QemuAgentCommand extends DomainCommand {

    @Override
    String run(Domain domain, List<String> words, Hypervisor hypervisor) throws Refused {
        needAgent(domain, hypervisor, "");
        if (!words.subList(1, words.size()).equals(List.of("{\"execute\":\"guest-fsfreeze-status\"}"))) {
            throw new Refused("not simulated on the demo host: " + String.join(" ", words));
        }
        return "{\"return\":\"" + (hypervisor.isFrozen(domain.name()) ? "frozen" : "thawed") + "\"}";
    }
}
