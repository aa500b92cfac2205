package org.snapdeck.demo.lvm;

/// How full a thick snapshot is. Chunks of 4 KiB are copied before they are first overwritten; a header and a
/// table of these exceptions (256 in a chunk) stand in the same store. When it is full the snapshot is dead.
public record CowStore(double exceptions, boolean invalid) {

    static final int CHUNK = 4096;
    static final CowStore EMPTY = new CowStore(0, false);

    private static final int SECTORS_IN_A_CHUNK = 8;
    private static final int EXCEPTIONS_IN_A_CHUNK = 256;

    /// The header, the full parts of the table, and the part that is being filled.
    private long metadataChunks() {
        return 2 + (long) exceptions / EXCEPTIONS_IN_A_CHUNK;
    }

    private long usedChunks() {
        return (long) exceptions + metadataChunks();
    }

    long metadataSectors() {
        return metadataChunks() * SECTORS_IN_A_CHUNK;
    }

    long usedSectors() {
        return usedChunks() * SECTORS_IN_A_CHUNK;
    }

    /// The exceptions after writing where nobody wrote since the snapshot.
    double freshly(double bytes, long originBytes) {
        return Math.min(chunks(originBytes), exceptions + bytes / CHUNK);
    }

    /// The exceptions after writing to random places: the more is copied already, the fewer writes need a copy.
    double anywhere(double bytes, long originBytes) {
        var all = chunks(originBytes);
        return all - (all - exceptions) * Math.exp(-bytes / CHUNK / all);
    }

    /// The store when it has to hold so many exceptions.
    CowStore holding(double more, long storeBytes) {
        if (invalid) {
            return this;
        }
        var after = new CowStore(more, false);
        return after.usedChunks() > storeBytes / CHUNK ? new CowStore(exceptions, true) : after;
    }

    /// What is left when so much was merged back.
    CowStore without(double bytes) {
        return new CowStore(Math.max(0, exceptions - bytes / CHUNK), invalid);
    }

    boolean isEmpty() {
        return exceptions < 1;
    }

    Percent percent(long storeBytes) {
        if (invalid) {
            return Percent.FULL;
        }
        return isEmpty() ? Percent.NONE : Percent.of(usedChunks() * CHUNK, storeBytes);
    }

    /// The most extents that a snapshot can ever use: with them it can't overflow.
    static int largestUsefulExtents(long originBytes, long extentSize) {
        var data = chunks(originBytes);
        var table = (data + EXCEPTIONS_IN_A_CHUNK) / EXCEPTIONS_IN_A_CHUNK;
        return (int) Math.ceilDiv((1 + table + data) * CHUNK, extentSize);
    }

    private static long chunks(long bytes) {
        return Math.ceilDiv(bytes, CHUNK);
    }
}
