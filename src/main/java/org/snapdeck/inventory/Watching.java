package org.snapdeck.inventory;

import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.filling.GrowthRuleTable;
import org.snapdeck.filling.LevelTable;
import org.snapdeck.filling.Levels;

/// What people want to be done when something fills up.
///
/// @param growth of snapshots whose stores are enlarged by rule
record Watching(Levels levels, Map<UUID, GrowthRule> growth) {
    static final Watching DEFAULT = new Watching(Levels.DEFAULT, Map.of());

    Watching {
        growth = Map.copyOf(growth);
    }

    static Watching read(Handle handle) {
        return new Watching(LevelTable.get(handle), GrowthRuleTable.all(handle));
    }
}
