package org.snapdeck.demo.lvm;

/// How much of a thin volume has room in its pool, and how much of that it shares with a snapshot.
public record ThinMap(double mapped, double shared) {

    static final ThinMap EMPTY = new ThinMap(0, 0);

    /// After writing where nobody wrote yet.
    ThinMap freshly(double bytes, long volumeBytes) {
        return new ThinMap(Math.min(volumeBytes, mapped + bytes), shared);
    }

    /// After writing to random places: room is taken where nothing was, and where what was is shared.
    ThinMap anywhere(double bytes, long volumeBytes) {
        var untouched = Math.exp(-bytes / volumeBytes);
        return new ThinMap(volumeBytes - (volumeBytes - mapped) * untouched, shared * untouched);
    }

    /// As much of the writing as the pool has room for.
    ThinMap within(ThinMap before, double room) {
        var taken = own() - before.own();
        if (taken <= room) {
            return this;
        }
        var part = room / taken;
        return new ThinMap(
                before.mapped + (mapped - before.mapped) * part, before.shared + (shared - before.shared) * part);
    }

    /// A snapshot begins with all that its origin has, and from then on both share it.
    ThinMap snapshotted() {
        return new ThinMap(mapped, mapped);
    }

    double own() {
        return mapped - shared;
    }
}
