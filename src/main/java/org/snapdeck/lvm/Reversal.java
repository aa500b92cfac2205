package org.snapdeck.lvm;

import java.util.List;

/// A volume to be put back to what it held when a snapshot was taken. Several can be, in one script.
public sealed interface Reversal extends LvmChange permits Merge, Swap {

    /// Whether the host shows that it was begun and can't be taken back any more.
    boolean isPastReturn(VolumeList volumes);

    /// Whether it was begun before: then nothing new is made.
    boolean resumed();

    /// The words of the script that runs it.
    List<String> arguments();
}
