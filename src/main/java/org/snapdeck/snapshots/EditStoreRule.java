package org.snapdeck.snapshots;

import java.util.Optional;
import java.util.UUID;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.filling.GrowthRuleTable;
import org.snapdeck.inventory.Fullness;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotAction;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.operations.NewOperation;
import org.snapdeck.operations.NotedChange;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.RequestText;

/// Makes the rule that the store of a snapshot is enlarged by, changes it, or takes it back. Nothing happens on a host,
/// but the journal tells who did it.
public final class EditStoreRule {
    public static final String NAME = "edit-store-rule";

    private EditStoreRule() {}

    /// What the journal keeps of it.
    public record Noted(Optional<GrowthRule> before, Optional<GrowthRule> after) {}

    /// Whether it may have one, beyond what its status says: a store that can't overflow needs none.
    static Verdict explain(Snapshot snapshot, Picture picture) {
        return Rules.explain(SnapshotAction.EDIT_STORE_RULE, snapshot, picture)
                .andThen(() -> Fullness.of(snapshot, picture)
                        .filter(Fullness::bounded)
                        .map(full -> Verdict.refused("rule.enlarge.never-fills", snapshot.name(), full.size()))
                        .orElseGet(Verdict::allowed));
    }

    /// @param after empty to take it back
    public static Operations.Note note(UUID snapshotId, Optional<GrowthRule> after) {
        return picture -> {
            var snapshot = picture.snapshot(snapshotId)
                    .orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.snapshot.gone")));
            if (after.isPresent()) {
                RequestRefused.unlessAllowed(explain(snapshot, picture));
            }
            var operation = new NewOperation(
                    UUID.randomUUID(),
                    NAME,
                    snapshot.projectId(),
                    picture.volume(snapshot.volumeId()).orElseThrow().pool().hostId(),
                    snapshotId,
                    snapshot.name(),
                    RequestText.of(new Noted(picture.growthRule(snapshotId), after)));
            return new NotedChange(operation, handle -> GrowthRuleTable.put(handle, snapshotId, after));
        };
    }
}
