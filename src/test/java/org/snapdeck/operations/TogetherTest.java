package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snapdeck.lvm.Execution;
import org.snapdeck.lvm.FailureReason;
import org.snapdeck.lvm.JointExecution;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.LvUuid;
import org.snapdeck.lvm.MergeStart;
import org.snapdeck.lvm.Outcome;
import org.snapdeck.lvm.VgName;
import org.snapdeck.lvm.VgUuid;

/// Several things changed as one, of which nothing is judged before all are seen.
final class TogetherTest {
    private static final MergeStart CHANGE = new MergeStart(
            new LvHandle(
                    new LvName("volume-1").in(new VgName("vg")),
                    new LvUuid("h7b1cH-GceS-eumz-FOBi-uqai-XIXh-ciqTLV"),
                    new VgUuid("0jr2Lo-tsQl-UlGM-sUSe-0Pm6-g3qG-ByWmLI")),
            UUID.randomUUID());

    /// Nothing is asked of it.
    private static final HostLine HOST = (HostLine)
            Proxy.newProxyInstance(HostLine.class.getClassLoader(), new Class<?>[] {HostLine.class}, (_, method, _) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    private final Together together = new Together(
            Stream.of("data", "index", "log")
                    .map(name -> new Together.Member(name, List.of(), new Untouched()))
                    .toList(),
            "reason.set.partly-reverted");

    @Test
    void asLongAsOneCanNotBeReadNoneIsJudged() throws Exception {
        var clear = execution(new Outcome.NotRun(new FailureReason.HeldBack()));
        var unclear = execution(new Outcome.Unclear(5, "no step \"volumes\""));
        var joint = new JointExecution(List.of(clear, unclear, clear), OptionalInt.empty(), List.of());

        var ending = together.execute(HOST, _ -> joint);

        assertThat(ending.state()).isEqualTo(OperationState.UNKNOWN);
        assertThat(ending.reason()).contains(Reason.of("reason.unclear", "no step \"volumes\""));
    }

    private static Execution execution(Outcome outcome) {
        return new Execution(CHANGE, outcome, List.of());
    }
}
