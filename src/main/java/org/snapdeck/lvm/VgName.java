package org.snapdeck.lvm;

/// The name of a volume group, which LVM accepts.
public record VgName(String text) implements Comparable<VgName> {

    public VgName {
        NameRules.check(text);
    }

    @Override
    public int compareTo(VgName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
