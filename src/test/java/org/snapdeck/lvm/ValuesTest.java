package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ValuesTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "1073741824, 1", "1073741825, 2", "104857600, 1", "9223372036854775807, 8589934592"})
    void quotasCountWholeGibRoundedUp(long bytes, long gib) {
        assertThat(new ByteSize(bytes).gibRoundedUp()).isEqualTo(gib);
    }

    @Test
    void aSizeIsNeverNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ByteSize(-1));
        assertThat(ByteSize.ofGib(1).minus(ByteSize.ofGib(2))).isEqualTo(ByteSize.NOTHING);
    }

    @Test
    void aSizeIsRoundedUpToExtents() {
        var space = new VgSpace(ByteSize.ofGib(1), new ByteSize(4L << 20));

        assertThat(space.roundedUp(new ByteSize(1))).isEqualTo(new ByteSize(4L << 20));
        assertThat(space.roundedUp(ByteSize.ofGib(1))).isEqualTo(ByteSize.ofGib(1));
        assertThat(space.freeExtents()).isEqualTo(256);
    }

    @Test
    void aCommandCanBeCopiedIntoAShell() {
        var command = Command.of("lvremove", "-y", "-S", "lv_uuid=a && lv_tags=b", "it's", "");

        assertThat(command.display()).isEqualTo("lvremove -y -S 'lv_uuid=a && lv_tags=b' 'it'\\''s' ''");
    }

    @Test
    void aCommandHasNoLineBreaks() {
        assertThatIllegalArgumentException().isThrownBy(() -> Command.of("lvs", "a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> Command.of("lvs", "a\0b"));
        assertThatIllegalArgumentException().isThrownBy(Command::of);
    }

    @Test
    void aUuidOfLvmHasSevenGroups() {
        var uuid = new LvUuid("Polq4T-N7mL-fbih-gPba-6JLB-Syln-YvShuQ");

        assertThat(uuid.bare()).isEqualTo("Polq4TN7mLfbihgPba6JLBSylnYvShuQ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Polq4T", "Polq4T-N7mL-fbih-gPba-6JLB-Syln-YvShuQ ", "Polq4T-N7mL-fbih-gPba-6JLB-Syln-YvSh'Q"
            })
    void anythingElseIsNotAUuidOfLvm(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LvUuid(text));
        assertThatIllegalArgumentException().isThrownBy(() -> new VgUuid(text));
    }
}
