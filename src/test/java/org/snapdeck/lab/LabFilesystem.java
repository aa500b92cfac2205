package org.snapdeck.lab;

import java.util.List;

/// The filesystem that an instance has on its disk, looked at from the lab host in a snapshot or a copy of that disk.
public final class LabFilesystem {
    private static final int RECORD = 32;

    private final LabHost lab;
    private final String device;

    private LabFilesystem(LabHost lab, String device) {
        this.lab = lab;
        this.device = device;
    }

    /// @param volume as `group/name`
    public static LabFilesystem on(String volume, LabHost lab) {
        return new LabFilesystem(lab, "/dev/" + volume);
    }

    /// Whether its journal has to be played back first.
    public boolean needsRecovery() {
        return lab.root("dumpe2fs -h " + device + " 2>/dev/null | sed -n 's/^Filesystem features: //p'")
                .contains("needs_recovery");
    }

    /// Plays its journal back if need be, as mounting it would.
    public void recover() {
        lab.root("e2fsck -p " + device + "; [ $? -le 1 ]");
    }

    /// Whether a complete check finds nothing to correct, without a recovery.
    public boolean isSound() {
        return lab.root("e2fsck -f -n " + device + " >/tmp/check 2>&1 </dev/null; echo status $?; cat /tmp/check")
                .contains("status 0\n");
    }

    /// The number of the last record in it. All before it must be there, each whole and in its place.
    public long lastRecord() {
        var records = records();
        for (var place = 0; place < records.size(); place++) {
            var record = records.get(place);
            if (record.length() != RECORD - 1 || !record.startsWith("%010d ".formatted(place + 1))) {
                throw new AssertionError("at the place of record " + (place + 1) + " stands: " + record);
            }
        }
        return records.size();
    }

    /// Mounted so that a journal is played back; nothing else changes.
    private List<String> records() {
        return lab.root("set -e; mkdir -p /mnt/look; mount -o ro " + device + " /mnt/look;"
                        + " cat /mnt/look/records; umount /mnt/look")
                .lines()
                .toList();
    }
}
