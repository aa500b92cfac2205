package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.ColumnChoice.Claim;

class ColumnChoiceTest {

    private static final Claim NAME = claim(100, 0);
    private static final Claim POOL = claim(80, 1);
    private static final Claim CREATED = claim(60, 2);
    private static final Claim TYPE = claim(20, 3);

    @Test
    void allAreSeenWhereThereIsRoom() {
        assertThat(ColumnChoice.shown(260, List.of(NAME, POOL, CREATED, TYPE))).containsExactly(true, true, true, true);
    }

    @Test
    void theHighestRankLeavesFirst() {
        assertThat(ColumnChoice.shown(259, List.of(NAME, POOL, CREATED, TYPE)))
                .containsExactly(true, true, true, false);
    }

    @Test
    void whatWouldStillFitStaysAwayWithWhatMattersMore() {
        assertThat(ColumnChoice.shown(200, List.of(NAME, POOL, CREATED, TYPE)))
                .containsExactly(true, true, false, false);
    }

    @Test
    void whatSaysWhatARowIsNeverLeaves() {
        assertThat(ColumnChoice.shown(10, List.of(NAME, POOL))).containsExactly(true, false);
    }

    @Test
    void whatSomebodyChoseStaysAndTakesItsRoom() {
        var wanted = new Claim(TYPE.least(), TYPE.rank(), Optional.of(true));
        var unwanted = new Claim(POOL.least(), POOL.rank(), Optional.of(false));

        assertThat(ColumnChoice.shown(170, List.of(NAME, POOL, CREATED, wanted)))
                .containsExactly(true, false, false, true);
        assertThat(ColumnChoice.shown(180, List.of(NAME, unwanted, CREATED, TYPE)))
                .containsExactly(true, false, true, true);
    }

    private static Claim claim(double least, int rank) {
        return new Claim(least, rank, Optional.empty());
    }
}
