package org.snapdeck.listing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One condition of a filter.
sealed interface Term<R> {

    boolean holds(R row, Instant now);

    /// A word that stands anywhere in what is known of the row.
    record Anywhere<R>(List<Fact<R>> facts, Folded word) implements Term<R> {
        @Override
        public boolean holds(R row, Instant now) {
            return facts.stream().anyMatch(fact -> told(fact, row).contains(word));
        }
    }

    record In<R>(Fact<R> fact, Folded word) implements Term<R> {
        @Override
        public boolean holds(R row, Instant now) {
            var closed = word.closed();
            return told(fact, row).closed().contains(closed)
                    || fact.unit() == Unit.NONE && raw(fact, row).contains(word);
        }
    }

    record Exactly<R>(Fact<R> fact, Folded word) implements Term<R> {
        @Override
        public boolean holds(R row, Instant now) {
            return told(fact, row).equals(word) || raw(fact, row).equals(word);
        }
    }

    /// As large as that exactly, or as it is shown, which may be rounded.
    record Equal<R>(Fact<R> fact, BigDecimal measure) implements Term<R> {
        @Override
        public boolean holds(R row, Instant now) {
            return fact.value(row) instanceof Value.Amount(var number)
                    && (number.compareTo(measure) == 0 || isShownAsSuch(row));
        }

        private boolean isShownAsSuch(R row) {
            return Measure.of(told(fact, row).text(), fact.unit())
                    .filter(shown -> shown.compareTo(measure) == 0)
                    .isPresent();
        }
    }

    /// What has no value is neither more nor less.
    record Compared<R>(Fact<R> fact, Comparison how, BigDecimal measure) implements Term<R> {
        @Override
        public boolean holds(R row, Instant now) {
            return switch (fact.value(row)) {
                case Value.Amount(var number) -> how.holds(number.compareTo(measure));
                case Value.Moment(var time) -> how.holds(age(time, now).compareTo(measure));
                case Value.Nothing(), Value.Text(var _), Value.Flag(var _) -> false;
            };
        }

        private static BigDecimal age(Instant time, Instant now) {
            return BigDecimal.valueOf(Duration.between(time, now).toMillis(), 3).setScale(3, RoundingMode.DOWN);
        }
    }

    /// What could not be understood finds nothing: somebody may be about to delete what is found.
    record Never<R>() implements Term<R> {
        @Override
        public boolean holds(R row, Instant now) {
            return false;
        }
    }

    record Not<R>(Term<R> term) implements Term<R> {
        @Override
        public boolean holds(R row, Instant now) {
            return !term.holds(row, now);
        }
    }

    private static <R> Folded told(Fact<R> fact, R row) {
        return Folded.of(fact.told(row));
    }

    private static <R> Folded raw(Fact<R> fact, R row) {
        return Folded.of(fact.value(row).raw());
    }
}
