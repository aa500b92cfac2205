package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.fx.TableLook.Part;
import org.snapdeck.fx.TableLook.Sorting;

final class TableLookTest {

    @Test
    void isWrittenOnOneLineAndReadAgain() {
        var look = new TableLook(
                List.of(
                        new Part("name", Optional.empty(), OptionalInt.of(240)),
                        new Part("host-and-pool", Optional.of(false), OptionalInt.empty()),
                        new Part("id", Optional.of(true), OptionalInt.of(300))),
                List.of(new Sorting("created", true), new Sorting("name", false)));

        assertThat(look.text()).isEqualTo("name:240 -host-and-pool +id:300; created:descending name:ascending");
        assertThat(TableLook.of(look.text())).isEqualTo(look);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''                           | ;",
                ";                            | ;",
                ";;;                          | ;",
                "a b                          | a b;",
                "a a:50                       | a;",
                "a:0 b:-5 c:99999 d:x e:23    | a e;",
                "A ../etc a=b a:50:50 ü       | ;",
                "a;a:up b:ascending c         | a; b:ascending",
                "++a --b +-c                  | ;",
            })
    void whatCanNotBeReadIsPassedOver(String written, String understood) {
        assertThat(TableLook.of(written).text()).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource({
        "c b a, c b a",
        "'', a b c",
        "c, a b c",
        "b a, b c a",
        "gone c a b, c a b",
    })
    void columnsThatItDoesNotKnowStandBehindTheirNeighbours(String remembered, String arranged) {
        assertThat(TableLook.of(remembered).arrange(List.of("a", "b", "c"))).containsExactly(arranged.split(" "));
    }
}
