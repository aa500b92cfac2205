package org.snapdeck.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InstanceLinesTest {

    private static final String STATS = """
        Domain: 'web-1'
          state.state=3
          state.reason=1
          block.count=2
          block.0.name=vda
          block.0.path=/dev/disk/by-id/dm-uuid-LVM-abc
          block.0.rd.reqs=137
          block.1.name=sda

        Domain: 'it's here'
          state.state=5
          state.reason=1
          block.count=0

        """;

    @Test
    void eachInstanceHasItsStateAndItsDisks() throws Unreadable {
        var instances = InstanceLines.instances(
                STATS,
                Map.of("web-1", "4d0f7a52-9c1e-4b38-8f6d-2e7b5a3c1d01"),
                path -> path.isEmpty() ? "" : "/dev/dm-3");

        assertThat(instances).extracting(Instance::name).containsExactly("web-1", "it's here");
        assertThat(instances).extracting(Instance::state).containsExactly(InstanceState.PAUSED, InstanceState.SHUT_OFF);
        assertThat(instances.getFirst().uuid()).contains("4d0f7a52-9c1e-4b38-8f6d-2e7b5a3c1d01");
        assertThat(instances.getFirst().disks())
                .containsExactly(
                        new Instance.Disk("vda", "/dev/disk/by-id/dm-uuid-LVM-abc", "/dev/dm-3"),
                        new Instance.Disk("sda", "", ""));
        assertThat(instances.getLast().uuid()).isEqualTo(Optional.empty());
    }

    /// What a real libvirt printed: the uuid is that of the instance in `list`.
    @ParameterizedTest
    @CsvSource({
        "domstats-running, list-running, one RUNNING vda /dev/stack-volumes/disk",
        "domstats-paused, list-paused, one PAUSED vda /dev/stack-volumes/disk",
        "domstats-frozen, list-running, one RUNNING vda /dev/stack-volumes/disk",
        "domstats-shut-off, list-shut-off,"
                + " bare RUNNING vda /dev/stack-volumes/disk + two SHUT_OFF vda /dev/stack-volumes/data",
        "domstats-none, list-none, ''"
    })
    void aRealLibvirtIsUnderstood(String stats, String list, String understood) throws Exception {
        var instances =
                InstanceLines.instances(printed(stats), InstanceLines.uuids(printed(list)), UnaryOperator.identity());

        assertThat(instances.stream().map(InstanceLinesTest::line).collect(Collectors.joining(" + ")))
                .isEqualTo(understood);
        assertThat(instances).allSatisfy(instance -> assertThat(instance.uuid()).isPresent());
    }

    private static String line(Instance instance) {
        var disk = instance.disks().getFirst();
        return instance.name() + " " + instance.state() + " " + disk.target() + " " + disk.path();
    }

    private static String printed(String name) throws IOException {
        try (var input = InstanceLinesTest.class.getResourceAsStream("/libvirt/" + name + ".out")) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void noInstancesAreNone() throws Unreadable {
        assertThat(InstanceLines.instances("\n", Map.of(), UnaryOperator.identity()))
                .isEmpty();
    }

    @Test
    void aStateThatIsNotKnownIsNotRunning() throws Unreadable {
        var instances = InstanceLines.instances(
                STATS.replace("state.state=3", "state.state=99"), Map.of(), UnaryOperator.identity());

        assertThat(instances.getFirst().state()).isEqualTo(InstanceState.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"  state.state=1", "error: failed to connect", "Domain: 'a'\nstate"})
    void otherWordsAreNoInstances(String text) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> InstanceLines.instances(text, Map.of(), UnaryOperator.identity()));
    }

    @Test
    void uuidsAreListedWithNames() throws Unreadable {
        assertThat(InstanceLines.uuids("""
            4d0f7a52-9c1e-4b38-8f6d-2e7b5a3c1d01 vm-1                          \s
            9b3e6c14-5a7d-4f20-b8e1-6c0d9f2a4e02 with a blank                  \s

            """))
                .containsOnly(
                        Map.entry("vm-1", "4d0f7a52-9c1e-4b38-8f6d-2e7b5a3c1d01"),
                        Map.entry("with a blank", "9b3e6c14-5a7d-4f20-b8e1-6c0d9f2a4e02"));
    }
}
