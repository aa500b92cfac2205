package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.ColumnFit.Wish;

class ColumnFitTest {

    private static final Wish NAME = new Wish(200, 100, 60, true);
    private static final Wish POOL = new Wish(100, 50, 50, true);
    private static final Wish STATUS = new Wish(100, 75, 55, false);
    private static final Wish SIZE = new Wish(80, 80, 80, false);

    @Test
    void textsTakeWhatIsLeftInProportion() {
        assertThat(ColumnFit.share(780, List.of(NAME, POOL, STATUS, SIZE))).containsExactly(400.0, 200.0, 100.0, 80.0);
    }

    @Test
    void allButNumbersShrinkWhenThereIsLittleRoom() {
        assertThat(ColumnFit.share(480 - 87.5, List.of(NAME, POOL, STATUS, SIZE)))
                .containsExactly(150.0, 75.0, 87.0, 80.0);
    }

    @Test
    void whenThatIsNotEnoughTheyShrinkAsFarAsTheyCanBeMadeOut() {
        assertThat(ColumnFit.share(305, List.of(NAME, POOL, STATUS, SIZE))).containsExactly(100.0, 50.0, 75.0, 80.0);
        assertThat(ColumnFit.share(285, List.of(NAME, POOL, STATUS, SIZE))).containsExactly(80.0, 50.0, 75.0, 80.0);
        assertThat(ColumnFit.share(255, List.of(NAME, POOL, STATUS, SIZE))).containsExactly(60.0, 50.0, 65.0, 80.0);
        assertThat(ColumnFit.share(100, List.of(NAME, POOL, STATUS, SIZE))).containsExactly(60.0, 50.0, 55.0, 80.0);
    }

    @Test
    void columnsThatDoNotGrowLeaveTheRestEmpty() {
        assertThat(ColumnFit.share(500, List.of(STATUS, SIZE))).containsExactly(100.0, 80.0);
        assertThat(ColumnFit.share(10, List.of(SIZE))).containsExactly(80.0);
    }
}
