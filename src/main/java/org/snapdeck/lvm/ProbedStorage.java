package org.snapdeck.lvm;

import java.util.List;

/// What a probe saw of LVM, or why it did not.
public record ProbedStorage(Seen<List<VolumeGroup>> groups, Seen<VolumeList> volumes) {}
