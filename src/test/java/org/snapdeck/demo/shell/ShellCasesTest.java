package org.snapdeck.demo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snapdeck.demo.machine.Machine;
import org.snapdeck.demo.machine.ManualClock;
import org.snapdeck.demo.machine.Terminal;
import org.snapdeck.demo.programs.Coreutils;

/// The interpreter answers what dash answered, case by case.
class ShellCasesTest {

    static List<ShellCase> cases() {
        return ShellCase.all();
    }

    @Test
    void thereAreCases() {
        assertThat(cases()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itAnswersAsDashDoes(ShellCase given) throws Exception {
        var machine = new Machine("test", new ManualClock());
        Coreutils.install(machine.files());
        assertThat(new Terminal(machine).run(given.script())).isEqualTo(given.expected());
    }
}
