package org.snapdeck.filling;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.snapdeck.lvm.ByteSize;

/// The table of the rules that stores are enlarged by. There is none at first.
public final class GrowthRuleTable {
    private GrowthRuleTable() {}

    public static Map<UUID, GrowthRule> all(Handle handle) {
        return handle.createQuery("select * from growth_rules")
                .map((row, _) -> {
                    var ceiling = row.getLong("ceiling_bytes");
                    return Map.entry(
                            UUID.fromString(row.getString("snapshot_id")),
                            new GrowthRule(
                                    row.getInt("above_percent"),
                                    new ByteSize(row.getLong("step_bytes")),
                                    row.wasNull() || ceiling == 0
                                            ? Optional.empty()
                                            : Optional.of(new ByteSize(ceiling))));
                })
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /// @param rule empty when it shall not be enlarged by itself any more
    public static void put(Handle handle, UUID snapshotId, Optional<GrowthRule> rule) {
        handle.createUpdate("delete from growth_rules where snapshot_id = :snapshot")
                .bind("snapshot", snapshotId.toString())
                .execute();
        rule.ifPresent(it -> handle.createUpdate("""
            insert into growth_rules (snapshot_id, above_percent, step_bytes, ceiling_bytes, user_id)
            values (:snapshot, :above, :step, :ceiling, :user)
            """)
                .bind("snapshot", snapshotId.toString())
                .bind("above", it.above())
                .bind("step", it.step().bytes())
                .bind("ceiling", it.ceiling().map(ByteSize::bytes).orElse(null))
                .bind("user", System.getProperty("user.name"))
                .execute());
    }
}
