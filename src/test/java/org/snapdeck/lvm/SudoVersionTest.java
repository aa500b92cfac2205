package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SudoVersionTest {
    @ParameterizedTest
    @CsvSource({"1.8.31, false", "1.9.5p2, false", "1.9.9, false", "1.9.10, true", "1.9.16p2, true", "1.10, true"})
    void whetherItKnowsRegularExpressionsIsToldByItsVersion(String printed, boolean knows) {
        assertThat(SudoVersion.in("Sudo version " + printed + "\nSudoers policy plugin version 1.2.3\n"))
                .hasValueSatisfying(
                        version -> assertThat(version.allowsExpressions()).isEqualTo(knows));
    }

    @Test
    void whatIsNoVersionIsNone() {
        assertThat(SudoVersion.in("sudo: unrecognized option\n")).isEmpty();
    }
}
