package org.snapdeck.lvm;

/// The name of a logical volume that people can make and see: legal, and none of those that LVM keeps for itself.
public record LvName(String text) implements Comparable<LvName> {

    public LvName {
        NameRules.check(text);
        NameRules.checkNotReserved(text);
    }

    public LvPath in(VgName group) {
        return new LvPath(group, this);
    }

    @Override
    public int compareTo(LvName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
