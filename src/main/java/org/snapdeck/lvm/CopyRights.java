package org.snapdeck.lvm;

import java.util.List;

/// What dd may be run with as root, since whoever may run it with anything may write anywhere: the words of a copy as
/// its script has them, between devices of the device mapper. They are regular expressions as sudo understands them.
public final class CopyRights {
    private static final String DEVICE = "/dev/mapper/[A-Za-z0-9+_.-]+";
    private static final String BLOCK = " bs=[0-9]+[KM]?";
    private static final String TO_DEVICE = " of=" + DEVICE + BLOCK + " conv=notrunc,nocreat,fdatasync";
    private static final String FROM_DEVICE = "^if=" + DEVICE;
    private static final String DIRECT = " iflag=direct,skip_bytes,count_bytes";
    private static final String AMOUNT = " count=[0-9]+ status=progress$";

    public static final List<String> WORDS = List.of(
            FROM_DEVICE + TO_DEVICE + "(,sparse)?" + DIRECT + " oflag=direct,seek_bytes skip=[0-9]+ seek=[0-9]+"
                    + AMOUNT,
            "^if=/dev/zero" + TO_DEVICE + " iflag=count_bytes oflag=direct,seek_bytes seek=[0-9]+" + AMOUNT,
            FROM_DEVICE + BLOCK + DIRECT + " skip=[0-9]+" + AMOUNT,
            FROM_DEVICE + " bs=4096 count=1 iflag=direct status=none$");

    /// A command that fits, for asking whether it may be run.
    static final String QUESTION = String.join(
            " ",
            new CopyCommands("snapdeck-source", "snapdeck-target", false)
                    .copy(new ByteSize(1))
                    .words());

    private CopyRights() {}
}
