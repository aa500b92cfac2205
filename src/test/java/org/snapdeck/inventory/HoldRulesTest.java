package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.snapdeck.lvm.Hold;
import org.snapdeck.usage.InstanceState;

/// Who can be made to stand still for a snapshot, and why others can't.
final class HoldRulesTest {

    private static final String NONE = "rule.hold.nobody";

    private static final List<Arguments> USES = List.of(
            use("nobody", (_, _) -> {}, NONE, NONE),
            use("a running instance", instance(InstanceState.RUNNING), "", ""),
            use("an instance that waits for its disk", instance(InstanceState.BLOCKED), "", ""),
            use("a paused instance", instance(InstanceState.PAUSED), "", "rule.hold.state"),
            use("a crashed instance", instance(InstanceState.CRASHED), "rule.hold.state", "rule.hold.state"),
            use("an instance that is shut off", instance(InstanceState.SHUT_OFF), NONE, NONE),
            use("a filesystem of the host", (sample, volume) -> sample.mounted(volume, "/srv", "ext4"), NONE, NONE),
            use(
                    "an instance and a filesystem",
                    instance(InstanceState.RUNNING).andThen((sample, volume) -> sample.mounted(volume, "/srv", "ext4")),
                    "rule.hold.others",
                    "rule.hold.others"),
            use(
                    "an instance here and a recorded one elsewhere",
                    instance(InstanceState.RUNNING)
                            .andThen((sample, volume) -> sample.attached(volume, "web-9", "/dev/vdb")),
                    "rule.hold.elsewhere",
                    "rule.hold.elsewhere"),
            use(
                    "an instance that is recorded as well",
                    instance(InstanceState.RUNNING)
                            .andThen((sample, volume) -> sample.attached(volume, "web-1", "/dev/vda")),
                    "",
                    ""),
            use(
                    "an instance, and somebody whom nobody sees",
                    instance(InstanceState.RUNNING).andThen((sample, volume) -> sample.opened(volume, 2)),
                    "rule.hold.opens",
                    "rule.hold.opens"),
            use("libvirt does not tell", (sample, _) -> sample.libvirtMute("no"), NONE, NONE));

    private static Arguments use(String name, BiConsumer<SamplePicture, Volume> use, String pause, String freeze) {
        return Arguments.of(name, use, pause, freeze);
    }

    private static BiConsumer<SamplePicture, Volume> instance(InstanceState state) {
        return (sample, volume) -> sample.instance(volume, "web-1", "vda", state);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("USES")
    void whoCanStandStill(String name, BiConsumer<SamplePicture, Volume> use, String pause, String freeze) {
        var seen = use(use);

        assertThat(key(HoldRules.explain(Hold.Manner.PAUSE, seen))).isEqualTo(pause);
        assertThat(key(HoldRules.explain(Hold.Manner.FREEZE, seen))).isEqualTo(freeze);
        assertThat(HoldRules.hold(Hold.Manner.PAUSE, seen, Hold.USUAL).isPresent())
                .isEqualTo(pause.isEmpty());
    }

    @Test
    void anotherInstanceThanTheOneThatWasMeantIsNotHeld() {
        var hold = HoldRules.hold(Hold.Manner.PAUSE, use(instance(InstanceState.RUNNING)), Hold.USUAL)
                .orElseThrow();
        var other = use((sample, volume) -> sample.instance(volume, "web-2", "vda", InstanceState.RUNNING));

        assertThat(HoldRules.explain(hold, use(instance(InstanceState.RUNNING))).isAllowed())
                .isTrue();
        assertThat(key(HoldRules.explain(hold, other))).isEqualTo("rule.use-changed");
    }

    private static List<HoldRules.Used> use(BiConsumer<SamplePicture, Volume> use) {
        var sample = new SamplePicture();
        var volume = sample.volume("vol-1");
        use.accept(sample, volume);
        return List.of(HoldRules.Used.of(volume, sample.picture()));
    }

    private static String key(Verdict verdict) {
        return verdict instanceof Verdict.Refused refused ? refused.key() : "";
    }
}
