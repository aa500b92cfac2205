package org.snapdeck.lvm;

/// How often a volume's device may be open: as often as the person knew when they decided.
public record UseLimit(LvHandle volume, int opens) {}
