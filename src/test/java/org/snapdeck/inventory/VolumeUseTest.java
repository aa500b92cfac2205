package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.snapdeck.usage.InstanceState;

/// What a use means: for a snapshot now, and for whoever wants to take the volume away.
final class VolumeUseTest {

    private static final List<Arguments> USES = List.of(
            use("nobody", (_, _) -> {}, "detached", ""),
            use("a running instance", instance(InstanceState.RUNNING), "crash-consistent", "rule.delete.used"),
            use("a paused instance", instance(InstanceState.PAUSED), "crash-consistent", "rule.delete.used"),
            use("an instance that is shut off", instance(InstanceState.SHUT_OFF), "detached", "rule.delete.claimed"),
            use(
                    "a filesystem of the host",
                    (sample, volume) -> sample.mounted(volume, "/srv", "ext4"),
                    "host-frozen",
                    "rule.delete.used"),
            use(
                    "a filesystem of the host, and an instance that is shut off",
                    (sample, volume) -> sample.mounted(volume, "/srv", "ext4")
                            .instance(volume, "web-1", "vda", InstanceState.SHUT_OFF),
                    "host-frozen",
                    "rule.delete.used"),
            use(
                    "a filesystem on an encrypted device",
                    (sample, volume) -> sample.held(volume, "secret", "CRYPT-LUKS2-0a1b-secret", "/srv"),
                    "crash-consistent",
                    "rule.delete.used"),
            use("a swap", (sample, volume) -> sample.swap(volume), "crash-consistent", "rule.delete.used"),
            use("libvirt does not tell", (sample, _) -> sample.libvirtMute("no"), "detached", ""),
            use("nobody can tell", (sample, _) -> sample.devicesHidden("no"), "unknown", "rule.delete.use-unknown"));

    private static Arguments use(
            String name, BiConsumer<SamplePicture, Volume> use, String consistency, String deletion) {
        return Arguments.of(name, use, consistency, deletion);
    }

    private static BiConsumer<SamplePicture, Volume> instance(InstanceState state) {
        return (sample, volume) -> sample.instance(volume, "web-1", "vda", state);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("USES")
    void aUseMeans(String name, BiConsumer<SamplePicture, Volume> use, String consistency, String deletion) {
        var sample = new SamplePicture();
        var volume = sample.volume("vol-1");
        use.accept(sample, volume);

        var now = VolumeUse.of(volume, sample.picture());
        var mayDelete = Rules.explain(VolumeAction.DELETE, volume, sample.picture());

        assertThat(now.consistency().word()).isEqualTo(consistency);
        assertThat(now.needsAcknowledgement()).isEqualTo(!consistency.equals("detached"));
        assertThat(mayDelete instanceof Verdict.Refused refused ? refused.key() : "")
                .isEqualTo(deletion);
    }
}
