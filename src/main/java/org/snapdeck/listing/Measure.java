package org.snapdeck.listing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What somebody types after a `>`: `10`, `500M`, `80%`, `2d`. Sizes are binary as LVM's are, and GiB without a unit,
/// as
/// everywhere in the console.
final class Measure {

    private static final Pattern PATTERN = Pattern.compile("#?(\\d{1,18}(?:\\.\\d{0,9})?)\\s*([a-z%]*)");
    private static final String BINARY = "bkmgtpe";
    private static final String USUAL = "g";
    private static final Set<String> ENDINGS = Set.of("b", "ib", "i");

    private static final Map<String, Duration> TIMES = Map.ofEntries(
            Map.entry("ms", Duration.ofMillis(1)),
            Map.entry("s", Duration.ofSeconds(1)),
            Map.entry("m", Duration.ofMinutes(1)),
            Map.entry("min", Duration.ofMinutes(1)),
            Map.entry("h", Duration.ofHours(1)),
            Map.entry("d", Duration.ofDays(1)),
            Map.entry("w", Duration.ofDays(7)),
            Map.entry("mo", Duration.ofDays(30)),
            Map.entry("y", Duration.ofDays(365)));

    private Measure() {}

    /// Empty when it can't be read as one of these.
    static Optional<BigDecimal> of(String typed, Unit unit) {
        var found = PATTERN.matcher(typed);
        if (!found.matches()) {
            return Optional.empty();
        }
        return factor(found.group(2), unit).map(new BigDecimal(found.group(1))::multiply);
    }

    private static Optional<BigDecimal> factor(String suffix, Unit unit) {
        return switch (unit) {
            case NONE -> Optional.empty();
            case COUNT -> one(suffix.isEmpty());
            case PERCENT -> one(suffix.isEmpty() || suffix.equals("%"));
            case BYTES -> binary(suffix);
            case SECONDS, TIME ->
                Optional.ofNullable(TIMES.get(suffix)).map(it -> BigDecimal.valueOf(it.toMillis(), 3));
        };
    }

    private static Optional<BigDecimal> one(boolean fits) {
        return fits ? Optional.of(BigDecimal.ONE) : Optional.empty();
    }

    /// `g`, `gb` and `gib` are the same.
    private static Optional<BigDecimal> binary(String suffix) {
        var named = suffix.isEmpty() ? USUAL : suffix;
        var power = BINARY.indexOf(named.charAt(0));
        var known = power >= 0 && (named.length() == 1 || power > 0 && ENDINGS.contains(named.substring(1)));
        return known ? Optional.of(BigDecimal.valueOf(1024).pow(power)) : Optional.empty();
    }
}
