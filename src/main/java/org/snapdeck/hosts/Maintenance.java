package org.snapdeck.hosts;

import java.util.UUID;
import org.snapdeck.inventory.HostAction;
import org.snapdeck.inventory.HostTable;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.NotedChange;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.RequestText;

/// Freezes a host for maintenance, as Cinder freezes a service, and thaws it. Nothing new is accepted for a frozen
/// host; what is under way there goes on to its end. Nothing happens on the host, but the journal tells who did it.
public final class Maintenance {
    public static final String FREEZE = "freeze-host";
    public static final String THAW = "thaw-host";

    private Maintenance() {}

    /// What the journal keeps of it.
    public record Noted(boolean frozen) {}

    /// @param projectId the project that the person was working in
    public static Operations.Note note(UUID hostId, UUID projectId, HostAction action) {
        return picture -> {
            var host = picture.host(hostId).orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.host.removed")));
            RequestRefused.unlessAllowed(Rules.explain(action, host));
            var frozen = action == HostAction.FREEZE;
            var operation = new NewOperation(
                    UUID.randomUUID(),
                    frozen ? FREEZE : THAW,
                    projectId,
                    hostId,
                    hostId,
                    host.name(),
                    RequestText.of(new Noted(frozen)));
            return new NotedChange(operation, handle -> HostTable.freeze(handle, hostId, frozen));
        };
    }
}
