package org.snapdeck.lvm;

/// LVM takes sizes in bytes only if they are whole sectors.
final class Sectors {

    private static final ByteSize SECTOR = new ByteSize(512);

    private Sectors() {}

    static String argument(ByteSize size) {
        return SECTOR.times(size.inPiecesOf(SECTOR)).bytes() + "b";
    }
}
