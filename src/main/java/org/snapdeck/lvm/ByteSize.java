package org.snapdeck.lvm;

/// A size in whole bytes, which is never rounded on its way to the host or back.
public record ByteSize(long bytes) implements Comparable<ByteSize> {

    public static final ByteSize NOTHING = new ByteSize(0);

    private static final long GIB = 1L << 30;

    public ByteSize {
        if (bytes < 0) {
            throw new IllegalArgumentException("A size is not negative: " + bytes);
        }
    }

    public static ByteSize ofGib(long gib) {
        return new ByteSize(Math.multiplyExact(gib, GIB));
    }

    /// Whole GiB, rounded up, as quotas count them.
    public long gibRoundedUp() {
        return Math.ceilDiv(bytes, GIB);
    }

    public ByteSize plus(ByteSize other) {
        return new ByteSize(Math.addExact(bytes, other.bytes));
    }

    /// What is left when the other is taken away; nothing when the other is larger.
    public ByteSize minus(ByteSize other) {
        return new ByteSize(Math.max(0, bytes - other.bytes));
    }

    public ByteSize times(long count) {
        return new ByteSize(Math.multiplyExact(bytes, count));
    }

    /// How many pieces of the given size hold this one.
    public long inPiecesOf(ByteSize piece) {
        return Math.ceilDiv(bytes, piece.bytes);
    }

    public boolean isMoreThan(ByteSize other) {
        return bytes > other.bytes;
    }

    @Override
    public int compareTo(ByteSize other) {
        return Long.compare(bytes, other.bytes);
    }
}
