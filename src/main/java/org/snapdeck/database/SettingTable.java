package org.snapdeck.database;

import java.util.Map;
import org.jdbi.v3.core.Handle;

/// The table of what was chosen for the whole console. What is not in it is as it is at first.
public final class SettingTable {
    private SettingTable() {}

    public static Map<String, String> all(Handle handle) {
        return handle.createQuery("select name, setting from settings")
                .map((row, _) -> Map.entry(row.getString("name"), row.getString("setting")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    public static void put(Handle handle, String name, String setting) {
        handle.createUpdate("delete from settings where name = :name")
                .bind("name", name)
                .execute();
        handle.createUpdate("insert into settings (name, setting) values (:name, :setting)")
                .bind("name", name)
                .bind("setting", setting)
                .execute();
    }
}
