package org.snapdeck.snapshots;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.snapdeck.lvm.ByteSize;

/// The size of a copy-on-write store as it is typed: in GiB, or in percent of the volume.
final class StoreText {
    private static final BigDecimal GIB = BigDecimal.valueOf(1L << 30);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final ByteSize LEAST = new ByteSize(4L << 20);

    private StoreText() {}

    /// Nothing when it is no size, or one below an extent or above the volume's.
    static Optional<ByteSize> read(String text, ByteSize volume) {
        var typed = text.strip();
        if (!typed.matches("\\d{1,7}([.,]\\d{1,3})? ?(%|GiB)?")) {
            return Optional.empty();
        }
        var number = new BigDecimal(typed.replaceAll("[ %GiB]", "").replace(',', '.'));
        var bytes = typed.endsWith("%")
                ? number.multiply(BigDecimal.valueOf(volume.bytes())).divide(HUNDRED, RoundingMode.UP)
                : number.multiply(GIB);
        return Optional.of(bytes.setScale(0, RoundingMode.UP))
                .filter(size -> size.compareTo(BigDecimal.valueOf(LEAST.bytes())) >= 0)
                .filter(size -> size.compareTo(BigDecimal.valueOf(volume.bytes())) <= 0)
                .map(size -> new ByteSize(size.longValueExact() / 512 * 512));
    }
}
