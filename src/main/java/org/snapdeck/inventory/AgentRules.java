package org.snapdeck.inventory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.snapdeck.lvm.GuestAgent;
import org.snapdeck.usage.UseFact;

/// Whether guest agents are there to freeze the filesystems of their instances, by what was heard of them.
public final class AgentRules {
    private AgentRules() {}

    /// @param heard by libvirt's uuids; nothing of those who are still being asked
    public static Verdict explain(List<UseFact.OfInstance> instances, Map<UUID, GuestAgent> heard) {
        return instances.stream()
                .map(instance -> explain(instance, heard))
                .filter(verdict -> !verdict.isAllowed())
                .findFirst()
                .orElseGet(Verdict::allowed);
    }

    private static Verdict explain(UseFact.OfInstance instance, Map<UUID, GuestAgent> heard) {
        var agent = instance.uuid().map(UUID::fromString).map(heard::get);
        if (agent.isEmpty()) {
            return Verdict.refused("rule.agent.asked", instance.name());
        }
        return switch (agent.get()) {
            case GuestAgent.Ready _ -> Verdict.allowed();
            case GuestAgent.Frozen _ -> Verdict.refused("rule.agent.frozen", instance.name());
            case GuestAgent.Silent silent -> Verdict.refused("rule.agent.silent", instance.name(), silent.why());
        };
    }
}
