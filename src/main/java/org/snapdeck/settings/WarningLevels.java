package org.snapdeck.settings;

import org.snapdeck.database.Database;
import org.snapdeck.filling.LevelTable;
import org.snapdeck.filling.Levels;
import org.snapdeck.inventory.Inventory;

/// Keeps from where on the console warns.
public final class WarningLevels {
    private final Database database;
    private final Inventory inventory;

    public WarningLevels(Database database, Inventory inventory) {
        this.database = database;
        this.inventory = inventory;
    }

    public void change(Levels levels) {
        database.durable(handle -> {
            LevelTable.put(handle, levels);
            return null;
        });
        inventory.rowsChanged();
    }
}
