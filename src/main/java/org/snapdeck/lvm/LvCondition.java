package org.snapdeck.lvm;

/// How a logical volume fares: whether a snapshot overflowed and is lost, whether one is being merged back.
public record LvCondition(Answer invalid, Answer merging, Answer mergeFailed, Health health) {}
