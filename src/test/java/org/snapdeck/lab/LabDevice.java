package org.snapdeck.lab;

import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LogicalVolume;

/// What a volume of the lab host holds: written and read there, past every cache, as root and by no code of ours.
public final class LabDevice {
    private final LabHost lab;
    private final String name;
    private final boolean rests;

    private LabDevice(LabHost lab, String name, boolean rests) {
        this.lab = lab;
        this.name = name;
        this.rests = rests;
    }

    public static LabDevice of(LogicalVolume seen, LabHost lab) {
        return new LabDevice(lab, seen.group() + "/" + seen.name(), !seen.isActive());
    }

    public void write(Ledger ledger, ByteSize size) {
        lab.root(ledger.command(size.bytes()) + " | dd of=/dev/" + name
                + " bs=1M iflag=fullblock oflag=direct conv=fsync status=none");
    }

    /// The SHA-256 of its first bytes. A thin snapshot rests, and is activated to be read.
    public String sum(ByteSize size) {
        var read = "dd if=/dev/" + name + " bs=1M iflag=direct,count_bytes count=" + size.bytes()
                + " status=none | sha256sum";
        var printed = rests
                ? lab.root("lvchange -ay -K " + name + " && " + read + " && lvchange -an " + name)
                : lab.root(read);
        return printed.lines()
                .filter(line -> line.endsWith(" -"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sum: " + printed));
    }

    /// Somebody has it open until this is closed.
    public LabHost.Held open() {
        return lab.hold("exec 3</dev/" + name + " && echo held && cat");
    }

    /// How large the kernel has it.
    public ByteSize size() {
        return new ByteSize(
                Long.parseLong(lab.root("blockdev --getsize64 /dev/" + name).strip()));
    }
}
