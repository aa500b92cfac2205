package org.snapdeck.fx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snapdeck.lvm.ByteSize;

/// A size as people type it: `20`, `20.5 GiB`, `512 MiB`. A number alone is GiB, as Cinder counts.
public final class TypedSize {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,3})?) ?(MiB|GiB|TiB|)");
    private static final int KIB = 1024;
    private static final BigDecimal SECTOR = BigDecimal.valueOf(512);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1L << 60);

    private TypedSize() {}

    /// Nothing when it is none, or none that a disk can have. It is rounded up to whole sectors.
    public static Optional<ByteSize> read(String text) {
        var found = FORM.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var number = new BigDecimal(found.group(1).replace(',', '.'));
        var bytes = number.multiply(unit(found.group(2)))
                .divide(SECTOR, 0, RoundingMode.UP)
                .multiply(SECTOR);
        return bytes.signum() == 0 || bytes.compareTo(LARGEST) > 0
                ? Optional.empty()
                : Optional.of(new ByteSize(bytes.longValueExact()));
    }

    /// So that it reads as the same size, to the byte.
    public static String written(ByteSize size) {
        var gib = BigDecimal.valueOf(size.bytes()).divide(unit("GiB")).stripTrailingZeros();
        return gib.scale() <= 3 && gib.compareTo(BigDecimal.ONE) >= 0
                ? gib.toPlainString() + " GiB"
                : BigDecimal.valueOf(size.bytes())
                                .divide(unit("MiB"), 3, RoundingMode.UP)
                                .stripTrailingZeros()
                                .toPlainString()
                        + " MiB";
    }

    private static BigDecimal unit(String name) {
        return BigDecimal.valueOf(KIB)
                .pow(
                        switch (name) {
                            case "MiB" -> 2;
                            case "TiB" -> 4;
                            default -> 3;
                        });
    }
}
