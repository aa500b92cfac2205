package org.snapdeck.operations;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.snapdeck.inventory.Going;

/// The one ending of several things that were changed as one.
record Joining(Together together, List<Ending> endings) {
    private static final String HELD_BACK = "reason.set.held-back";
    private static final double ALL = 100;

    Joining {
        endings = List.copyOf(endings);
    }

    /// @param refused the one at which the script stopped before it had touched any
    Ending ending(OptionalInt refused) {
        return refused.isPresent() && endings.size() > 1 && endings.stream().allMatch(Joining::hasFailed)
                ? ended(
                        OperationState.FAILED,
                        Optional.of(becauseOf(refused.getAsInt())),
                        at -> at == refused.getAsInt())
                : ending();
    }

    Ending ending() {
        if (endings.size() == 1) {
            return endings.getFirst();
        }
        return first(ending -> ending.state() == OperationState.UNKNOWN)
                .map(endings::get)
                .or(this::slowest)
                .orElseGet(this::last);
    }

    /// Who waits for somebody says more than who is at work, and the one that has most before it says how long it
    /// takes.
    private Optional<Ending> slowest() {
        return endings.stream()
                .filter(ending -> ending.state() == OperationState.RUNNING)
                .min(Comparator.comparing((Ending ending) -> !waits(ending)).thenComparing(Joining::percent));
    }

    private static boolean waits(Ending ending) {
        return ending.reason()
                .flatMap(reason -> Going.of(reason.key()))
                .filter(Going.WAITING_MERGE::equals)
                .isPresent();
    }

    private static double percent(Ending ending) {
        return ending.reason().stream()
                .flatMap(reason -> reason.arguments().stream())
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElse(ALL);
    }

    private Ending last() {
        if (endings.stream().allMatch(Joining::isDone)) {
            return ended(OperationState.DONE, endings.getFirst().reason(), _ -> true);
        }
        var stopper = first(ending -> ending.state() == OperationState.NEEDS_YOU)
                .or(() -> first(ending -> hasFailed(ending) && !saysNothing(ending)))
                .or(() -> first(ending -> hasFailed(ending) && !isHeldBack(ending)))
                .or(() -> first(ending -> !isDone(ending)))
                .orElseThrow();
        var reason = endings.stream().anyMatch(Joining::isDone) ? partly(stopper) : because(stopper);
        return ended(endings.get(stopper).state(), Optional.of(reason), at -> !isUnexplained(endings.get(at)));
    }

    /// What is true of all of them names none.
    private Reason because(int at) {
        var why = endings.get(at).reason();
        return endings.stream().map(Ending::reason).allMatch(why::equals)
                        && why.orElseThrow().arguments().isEmpty()
                ? why.orElseThrow()
                : becauseOf(at);
    }

    private Reason becauseOf(int at) {
        return Reason.of(
                "reason.set.none",
                name(at),
                endings.get(at).reason().orElseThrow().nested());
    }

    private Reason partly(int stopper) {
        var why = endings.get(stopper).reason().map(Reason::nested).orElse("");
        return Reason.of(
                together.partly(), names(Joining::isDone), names(ending -> !isDone(ending)), name(stopper), why);
    }

    private String name(int at) {
        return together.members().get(at).name();
    }

    private String names(Predicate<Ending> wanted) {
        return all().filter(at -> wanted.test(endings.get(at)))
                .mapToObj(this::name)
                .collect(Collectors.joining(", "));
    }

    private Optional<Integer> first(Predicate<Ending> wanted) {
        return all().filter(at -> wanted.test(endings.get(at))).boxed().findFirst();
    }

    private IntStream all() {
        return IntStream.range(0, endings.size());
    }

    /// @param tells whether the member at that place has an ending of its own to tell of, or that of all
    private Ending ended(OperationState state, Optional<Reason> reason, IntPredicate tells) {
        return new Ending(
                state, reason, handle -> endings.forEach(ending -> ending.rows().accept(handle)), each(tells));
    }

    private Map<UUID, Ending> each(IntPredicate tells) {
        var each = new HashMap<UUID, Ending>();
        all().filter(tells)
                .forEach(at -> together.members().get(at).rows().forEach(row -> each.put(row, endings.get(at))));
        return each;
    }

    private static boolean isDone(Ending ending) {
        return ending.state() == OperationState.DONE;
    }

    private static boolean hasFailed(Ending ending) {
        return ending.state() == OperationState.FAILED;
    }

    private static boolean isHeldBack(Ending ending) {
        return ending.reason().filter(reason -> reason.key().equals(HELD_BACK)).isPresent();
    }

    /// What was taken back because of another has nothing to tell of its own.
    private static boolean saysNothing(Ending ending) {
        return isHeldBack(ending) || isUnexplained(ending);
    }

    private static boolean isUnexplained(Ending ending) {
        return ending.reason()
                .filter(reason -> reason.key().equals("reason.unexplained"))
                .isPresent();
    }
}
