package org.snapdeck.fx;

/// A row for tests of the kit.
record Volume(int id, String name, long bytes, String status) {

    Volume with(String newStatus) {
        return new Volume(id, name, bytes, newStatus);
    }
}
