package org.snapdeck.lvm;

import java.util.List;
import org.snapdeck.usage.Seen;

/// What a probe saw of LVM, or why it did not.
public record ProbedStorage(Seen<List<VolumeGroup>> groups, Seen<VolumeList> volumes) {}
