package org.snapdeck.demo.lvm;

/// How full a thick snapshot is. Chunks of 4 KiB are copied before they are first overwritten; a header and a
/// table of these exceptions (256 in a chunk) stand in the same store. When it is full the snapshot is dead.
public record CowStore(double exceptions, boolean invalid) {

    static final int CHUNK = 4096;
    static final int SECTORS_IN_A_CHUNK = 8;
    static final CowStore EMPTY = new CowStore(0, false);

    private static final int EXCEPTIONS_IN_A_CHUNK = 256;

    /// What lies in the table, in chunks: the header, the full parts of the table and the one that is being filled.
    private long metadataChunks() {
        return 2 + (long) exceptions / EXCEPTIONS_IN_A_CHUNK;
    }

    long metadataSectors() {
        return metadataChunks() * SECTORS_IN_A_CHUNK;
    }

    long usedSectors() {
        return ((long) exceptions + metadataChunks()) * SECTORS_IN_A_CHUNK;
    }

    /// Writes to random places of the origin: the more is copied already, the fewer of them need a copy.
    CowStore afterWriting(double bytes, long originBytes, long storeBytes) {
        if (invalid || bytes <= 0) {
            return this;
        }
        var all = Math.ceilDiv(originBytes, CHUNK);
        var writes = bytes / CHUNK;
        var touched = all - (all - exceptions) * Math.exp(-writes / all);
        var after = new CowStore(Math.min(all, touched), false);
        var overflows = after.usedSectors() > storeBytes / CHUNK * SECTORS_IN_A_CHUNK;
        return overflows ? new CowStore(exceptions, true) : after;
    }

    Percent percent(long storeBytes) {
        if (invalid) {
            return Percent.FULL;
        }
        return exceptions < 1 ? Percent.NONE : Percent.of(usedSectors() * 512, storeBytes);
    }

    /// The most extents that a snapshot can ever use: with them it can't overflow.
    static int largestUsefulExtents(long originBytes, long extentSize) {
        var data = Math.ceilDiv(originBytes, CHUNK);
        var table = (data + EXCEPTIONS_IN_A_CHUNK) / EXCEPTIONS_IN_A_CHUNK;
        return (int) Math.ceilDiv((1 + table + data) * CHUNK, extentSize);
    }
}
