package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.snapdeck.lvm.Execution;
import org.snapdeck.lvm.LvmChange;
import org.snapdeck.lvm.ReadBack;
import org.snapdeck.lvm.Settlement;

/// One ending for several things, and who is to blame for it.
final class JoiningTest {
    private static final Ending DONE = Ending.done(_ -> {});
    private static final Ending TAKEN_BACK = failed("reason.unexplained");
    private static final Ending HELD_BACK = failed("reason.set.held-back");
    private static final Ending REFUSED = failed("reason.lvm-refused");

    private final Together together = new Together(
            Stream.of("data", "index", "log")
                    .map(name -> new Together.Member(name, new Nothing()))
                    .toList(),
            "reason.set.partly-reverted");

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

    /// It is only named.
    private record Nothing() implements Joined {
        @Override
        public LvmChange change() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Consumer<Handle> left() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isPastReturn(ReadBack found) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Ending ran(Execution execution, ReadBack found, boolean forward, HostLine host) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Ending settled(Settlement seen, boolean forward, Operation operation, HostLine host) {
            throw new UnsupportedOperationException();
        }
    }
}
