package org.snapdeck.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Removable;
import org.snapdeck.fx.Removals;
import org.snapdeck.fx.SampleTracking;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.SamplePicture;

final class ResettingRowsTest {
    private final SamplePicture sample = new SamplePicture();
    private final UUID good = sample.volume("vol-1").id();
    private final UUID other = sample.volume("vol-2").id();
    private final List<String> asked = new ArrayList<>();
    private final ResetStatusDesk desk = new ResetStatusDesk(
            _ -> sample.picture(),
            (rowId, before, wanted) -> {
                asked.add(before + " to " + wanted);
                return rowId;
            },
            new SampleTracking());
    private final ResettingRows resetting = new ResettingRows(desk, Words.at(InstantSource.system(), ZoneOffset.UTC));

    @Test
    void eachRowSaysWhetherItMayGetTheStatus() {
        assertThat(look()).extracting(Removable::reason).containsOnly("Choose the new status.");

        resetting.want("available");
        assertThat(look()).extracting(Removable::isAllowed).containsExactly(false, false);

        resetting.want("error");

        assertThat(look()).extracting(Removable::isAllowed).containsExactly(true, true);
        assertThat(look().getFirst().place()).startsWith("Available now");
    }

    @Test
    void whatTheHostShowsStandsBesideEachRow() {
        sample.goneFromHost(other);

        assertThat(look().getFirst().place())
                .startsWith("Available now\nvg0/volume-" + good)
                .contains("1 GiB", "-wi-a", "open: no");
        assertThat(look().getLast().place()).contains("not on its host");
    }

    @Test
    void aRowIsAskedToLeaveTheStatusThatWasShown() throws Exception {
        resetting.want("error");
        look();

        resetting.request(UUID.randomUUID(), good);

        assertThat(asked).containsExactly("available to error");
    }

    private List<Removable> look() {
        return new Removals<>(List.of(good, other), resetting, sample::picture, _ -> sample.picture()).look();
    }
}
