package org.snapdeck.settings;

import java.time.Duration;
import java.util.Optional;
import org.snapdeck.database.Database;
import org.snapdeck.database.SettingTable;
import org.snapdeck.lvm.Hold;

/// How long an instance may stand still for a snapshot before its host brings it back by itself: as it was chosen last,
/// and 10 s at first.
public final class HoldLimit {
    private static final String NAME = "hold-limit.seconds";

    private final Database database;

    public HoldLimit(Database database) {
        this.database = database;
    }

    /// Whole seconds, as [Hold] allows them. What somebody wrote by hand and is no such limit counts for nothing.
    public Duration get() {
        return Optional.ofNullable(database.transaction(SettingTable::all).get(NAME))
                .filter(text -> text.matches("\\d{1,4}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(Hold::allows)
                .orElse(Hold.USUAL);
    }

    public void remember(Duration limit) {
        if (!limit.equals(get())) {
            database.durable(handle -> {
                SettingTable.put(handle, NAME, String.valueOf(limit.toSeconds()));
                return null;
            });
        }
    }
}
