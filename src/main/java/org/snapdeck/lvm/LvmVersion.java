package org.snapdeck.lvm;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// The version of LVM on a host.
public record LvmVersion(int major, int minor, int patch) implements Comparable<LvmVersion> {

    /// The first that reports in JSON.
    public static final LvmVersion OLDEST = new LvmVersion(2, 2, 158);

    private static final Pattern FORM =
            Pattern.compile("LVM version:\\s+([0-9]{1,4})\\.([0-9]{1,4})\\.([0-9]{1,5})\\b");

    private static final Comparator<LvmVersion> ORDER = Comparator.comparingInt(LvmVersion::major)
            .thenComparingInt(LvmVersion::minor)
            .thenComparingInt(LvmVersion::patch);

    /// What `lvs --version` prints.
    static Optional<LvmVersion> in(String text) {
        return FORM.matcher(text)
                .results()
                .findFirst()
                .map(found -> new LvmVersion(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3))));
    }

    public boolean isEnough() {
        return compareTo(OLDEST) >= 0;
    }

    @Override
    public int compareTo(LvmVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "%d.%02d.%02d".formatted(major, minor, patch);
    }
}
