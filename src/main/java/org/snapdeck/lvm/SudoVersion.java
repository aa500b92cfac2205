package org.snapdeck.lvm;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// The version of sudo on a host. What stands behind it, such as `p2`, is not told apart.
public record SudoVersion(int major, int minor, int patch) implements Comparable<SudoVersion> {

    /// The first that knows regular expressions, without which dd and virsh can't be allowed for what we run alone.
    public static final SudoVersion FIRST_WITH_EXPRESSIONS = new SudoVersion(1, 9, 10);

    private static final Pattern FORM =
            Pattern.compile("Sudo version\\s+([0-9]{1,4})\\.([0-9]{1,4})(?:\\.([0-9]{1,5}))?");

    private static final Comparator<SudoVersion> ORDER = Comparator.comparingInt(SudoVersion::major)
            .thenComparingInt(SudoVersion::minor)
            .thenComparingInt(SudoVersion::patch);

    /// What `sudo --version` prints.
    static Optional<SudoVersion> in(String text) {
        return FORM.matcher(text)
                .results()
                .findFirst()
                .map(found -> new SudoVersion(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Optional.ofNullable(found.group(3))
                                .map(Integer::parseInt)
                                .orElse(0)));
    }

    public boolean allowsExpressions() {
        return compareTo(FIRST_WITH_EXPRESSIONS) >= 0;
    }

    @Override
    public int compareTo(SudoVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
