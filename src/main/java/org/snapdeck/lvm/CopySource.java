package org.snapdeck.lvm;

/// What is read when a volume is copied: a snapshot, which stands still. A thick one dies when its store
/// overflows, and may do so while it is read.
///
/// @param bytes how much there is to read
public record CopySource(LvHandle volume, boolean thick, ByteSize bytes) {}
