package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// One ending for several things, and who is to blame for it.
final class JoiningTest {
    private static final Ending DONE = Ending.done(_ -> {});
    private static final Ending TAKEN_BACK = failed("reason.unexplained");
    private static final Ending HELD_BACK = failed("reason.set.held-back");
    private static final Ending REFUSED = failed("reason.lvm-refused");

    private final Together together = new Together(
            Stream.of("data", "index", "log")
                    .map(name -> new Together.Member(name, List.of(row(name)), new Untouched()))
                    .toList(),
            "reason.set.partly-reverted");

    private static UUID row(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Ending failed(String key) {
        return Ending.failed(Reason.of(key), _ -> {});
    }

    private Ending of(Ending... endings) {
        return new Joining(together, List.of(endings)).ending();
    }

    @Test
    void whatWasTakenBackIsNotBlamed() {
        var ending = of(TAKEN_BACK, REFUSED, HELD_BACK);

        assertThat(ending.state()).isEqualTo(OperationState.FAILED);
        assertThat(ending.reason()).contains(Reason.of("reason.set.none", "index", "reason.lvm-refused"));
    }

    @Test
    void whereNothingElseIsKnownTheFirstIsNamed() {
        assertThat(of(HELD_BACK, TAKEN_BACK, HELD_BACK).reason())
                .contains(Reason.of("reason.set.none", "index", "reason.unexplained"));
    }

    @Test
    void aPartIsToldByName() {
        assertThat(of(DONE, REFUSED, HELD_BACK).reason())
                .contains(Reason.of("reason.set.partly-reverted", "data", "index, log", "index", "reason.lvm-refused"));
    }

    @Test
    void ofEachItIsKnownHowItCameOut() {
        var ending = of(DONE, REFUSED, HELD_BACK);

        assertThat(Stream.of("data", "index", "log").map(name -> ending.of(row(name))))
                .containsExactly(DONE, REFUSED, HELD_BACK);
        assertThat(ending.of(row("another"))).isEqualTo(ending);
    }

    @Test
    void whoMadeTheScriptStopIsNamedThoughAllWereRefused() {
        var all = List.of(REFUSED, REFUSED, REFUSED);

        assertThat(new Joining(together, all).ending(OptionalInt.of(2)).reason())
                .contains(Reason.of("reason.set.none", "log", "reason.lvm-refused"));
    }

    @Test
    void asLongAsOneIsNotKnownNothingIs() {
        assertThat(of(DONE, Ending.unknown(Reason.of("reason.unreadable")), REFUSED)
                        .state())
                .isEqualTo(OperationState.UNKNOWN);
    }
}
