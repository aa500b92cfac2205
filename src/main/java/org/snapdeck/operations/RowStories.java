package org.snapdeck.operations;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/// Which operation each row has to tell of: the first of those that have not ended, as the others wait for it, or
/// else the one that ended last. What was only noted meanwhile, such as a new metadata item, hides neither, nor does
/// what only told another operation to end: that one tells what came of it.
public final class RowStories {
    /// Noted as well, but it is a person's answer to what the row told until then.
    private static final String RESET = "reset-status";

    private static final String CANCEL = "cancel-copy";

    private static final Comparator<Operation> BY_NUMBER = Comparator.comparingLong(Operation::number);
    private static final Comparator<Operation> FIRST_OF_THOSE_UNDER_WAY = BY_NUMBER.reversed();
    private static final Comparator<Operation> LAST_TO_END =
            Comparator.comparing(RowStories::end).thenComparing(BY_NUMBER);

    private RowStories() {}

    /// By the rows that each is about.
    public static Map<UUID, Operation> of(List<Operation> operations) {
        return operations.stream()
                .filter(operation ->
                        !isOnlyNoted(operation) && !operation.kind().equals(CANCEL))
                .flatMap(operation -> operation.rows().map(row -> Map.entry(row, operation)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, tellsMore()));
    }

    private static boolean isOnlyNoted(Operation operation) {
        return operation.state() == OperationState.DONE
                && operation.sentAt().isEmpty()
                && !operation.kind().equals(RESET);
    }

    private static BinaryOperator<Operation> tellsMore() {
        return (one, other) -> {
            if (one.state().isFinal() != other.state().isFinal()) {
                return one.state().isFinal() ? other : one;
            }
            var order = one.state().isFinal() ? LAST_TO_END : FIRST_OF_THOSE_UNDER_WAY;
            return BinaryOperator.maxBy(order).apply(one, other);
        };
    }

    private static Instant end(Operation operation) {
        return operation.endedAt().orElse(operation.requestedAt());
    }
}
