package org.snapdeck.lvm;

/// The room of a volume group, which LVM hands out in extents.
public record VgSpace(ByteSize free, ByteSize extent) {

    public VgSpace {
        if (extent.bytes() == 0) {
            throw new IllegalArgumentException("An extent has a size");
        }
    }

    public long freeExtents() {
        return free.bytes() / extent.bytes();
    }

    /// What LVM takes for so many bytes.
    public ByteSize roundedUp(ByteSize size) {
        return extent.times(size.inPiecesOf(extent));
    }
}
