package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "volume-3f1c6a52-0b7e-4c0e-9a41-5b2f6d1e0a01",
                "_snapshot-7d9e2b10",
                "x_cow_y",
                "A+b_c.d-e",
                "...",
                "0",
                "mysnapshot",
                "x_tdat",
                "_",
                "+1"
            })
    void acceptsWhatLvmAccepts(String name) {
        assertThat(new LvName(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"\"      | NOT_EMPTY          | \"\"",
                "\"a b\"   | LEGAL_CHARACTERS   | \" \"",
                "a/b       | LEGAL_CHARACTERS   | /",
                "ü         | LEGAL_CHARACTERS   | ü",
                "卷        | LEGAL_CHARACTERS   | 卷",
                "a@b       | LEGAL_CHARACTERS   | @",
                "a\u0000b  | LEGAL_CHARACTERS   | \"\u0000\"",
                "a\u202eb  | LEGAL_CHARACTERS   | \"\u202e\"",
                "١         | LEGAL_CHARACTERS   | ١",
                "a'b       | LEGAL_CHARACTERS   | '",
                "$(id)     | LEGAL_CHARACTERS   | $",
                "-x        | NO_HYPHEN_FIRST    | -",
                "--help    | NO_HYPHEN_FIRST    | -",
                ".         | NO_DOTS            | .",
                "..        | NO_DOTS            | ..",
                "snapshot  | NO_RESERVED_START  | snapshot",
                "snapshot-1| NO_RESERVED_START  | snapshot",
                "pvmove1   | NO_RESERVED_START  | pvmove",
                "x_tdata   | NO_RESERVED_PART   | _tdata",
                "x_tmeta_y | NO_RESERVED_PART   | _tmeta",
                "_mlog     | NO_RESERVED_PART   | _mlog",
                "a_pmspare | NO_RESERVED_PART   | _pmspare"
            })
    void refusesWhatLvmRefusesAndNamesTheRule(String name, NameRule rule, String detail) {
        var refusal = catchThrowableOfType(InvalidName.class, () -> new LvName(name));

        assertThat(refusal.rule()).isEqualTo(rule);
        assertThat(refusal.detail()).isEqualTo(detail);
        assertThat(refusal).message().contains(detail).endsWith(".");
    }

    @Test
    void aNameHasAtMost127Characters() {
        assertThat(new VgName("n".repeat(127)).text()).hasSize(127);

        assertThat(catchThrowableOfType(InvalidName.class, () -> new VgName("n".repeat(128)))
                        .rule())
                .isEqualTo(NameRule.NOT_TOO_LONG);
    }

    @Test
    void aGroupMayHaveANameThatIsReservedForVolumes() {
        assertThat(new VgName("snapshots").text()).isEqualTo("snapshots");
    }

    @Test
    void groupAndVolumeHaveAtMost124CharactersTogether() {
        var group = new VgName("stack_volumes");

        assertThat(new LvName("n".repeat(111)).in(group).text()).hasSize(125);
        assertThat(catchThrowableOfType(InvalidName.class, () -> new LvName("n".repeat(112)).in(group))
                        .rule())
                .isEqualTo(NameRule.NOT_TOO_LONG_TOGETHER);
    }

    @Test
    void hyphensCountTwiceInTheNameOfTheDevice() {
        var group = new VgName("stack-volumes");

        assertThat(new LvName("a" + "-".repeat(55) + "b").in(group).deviceName())
                .hasSize(127);
        assertThat(catchThrowableOfType(InvalidName.class, () -> new LvName("a" + "-".repeat(56) + "b").in(group))
                        .rule())
                .isEqualTo(NameRule.NOT_TOO_LONG_AS_DEVICE);
    }

    @Test
    void aDeviceIsNamedAsLvmNamesIt() {
        var path = new LvName("volume-3f1c").in(new VgName("stack-volumes"));

        assertThat(path.deviceName()).isEqualTo("stack--volumes-volume--3f1c");
    }
}
