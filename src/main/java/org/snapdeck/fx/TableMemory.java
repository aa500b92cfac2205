package org.snapdeck.fx;

/// Where it is kept how tables were arranged.
public interface TableMemory {

    TableLook recall(String table);

    /// Returns at once; what is kept later replaces what was kept before.
    void keep(String table, TableLook look);

    /// For tables that begin anew each time.
    static TableMemory none() {
        return new TableMemory() {
            @Override
            public TableLook recall(String table) {
                return TableLook.NONE;
            }

            @Override
            public void keep(String table, TableLook look) {
                // Nobody asks for it again.
            }
        };
    }
}
