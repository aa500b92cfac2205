package org.snapdeck.lvm;

/// What we write on each logical volume that we make or adopt, so that the host itself tells whose it is.
public enum Tag {
    /// The operation that made the volume: finds what an interrupted operation left behind.
    OPERATION("snapdeck.op"),
    /// The row of the volume or snapshot in the console's database.
    ID("snapdeck.id"),
    /// Of a snapshot: the row of the volume it is of. LVM forgets a thin snapshot's origin when that is reverted.
    VOLUME("snapdeck.volume"),
    /// The project that owns it.
    PROJECT("snapdeck.project"),
    /// The installation of the console that made it.
    INSTALLATION("snapdeck.inst"),
    /// Of what a copy is still being written to, and of the snapshot it is read from: the operation that copies.
    /// What bears it is not whole yet, and nobody may take it for a volume.
    FILLING("snapdeck.filling"),
    /// Of a snapshot: how good it is, as [Consistency] has it.
    CONSISTENCY("snapdeck.consistency"),
    /// Of a snapshot: the set that was taken together with it.
    SET("snapdeck.set"),
    /// The name that people gave it, in base64url, since tags refuse spaces and all that is not ASCII.
    NAME("snapdeck.name");

    private final String key;

    Tag(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /// The start of each tag of this kind.
    String prefix() {
        return key + "=";
    }
}
