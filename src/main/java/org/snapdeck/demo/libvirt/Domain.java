package org.snapdeck.demo.libvirt;

import java.util.List;

/// An instance as its definition has it. It runs while it has a process.
public record Domain(String name, String uuid, List<Disk> disks) {

    /// @param target what the instance calls the disk
    /// @param path what it is on the host
    public record Disk(String target, String path) {}

    public Domain {
        disks = List.copyOf(disks);
    }

    boolean isCalled(String word) {
        return name.equals(word) || uuid.equals(word);
    }
}
