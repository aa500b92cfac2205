package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.fx.Removable;
import org.snapdeck.fx.SampleTracking;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.lvm.Answer;

final class DeletingSnapshotSetsTest {
    private final SamplePicture sample = new SamplePicture();
    private final Snapshot ofData = sample.snapshot(sample.volume("data"), "nightly · data");
    private final Snapshot ofLog = sample.snapshot(sample.volume("log"), "nightly · log");

    @BeforeEach
    void nobodyUsesThem() {
        sample.closed();
        sample.set("nightly", ofData, ofLog);
    }

    private Removable told() {
        var kind = new DeletingSnapshotSets(desk(), Words.english());
        var picture = sample.picture();
        return kind.tell(picture.sets().getFirst(), picture);
    }

    private SnapshotDesk desk() {
        var requests = new SnapshotDesk.Requests() {
            @Override
            public UUID deleteSet(UUID operationId, UUID setId) {
                return operationId;
            }

            @Override
            public UUID delete(UUID operationId, UUID snapshotId) {
                throw new AssertionError("no snapshot is deleted here");
            }

            @Override
            public UUID enlarge(EnlargeStoreRequest wanted) {
                throw new AssertionError("nothing is enlarged here");
            }

            @Override
            public UUID growByRule(UUID snapshotId, Optional<GrowthRule> rule) {
                throw new AssertionError("there is no rule here");
            }
        };
        return new SnapshotDesk(
                _ -> sample.picture(),
                requests,
                (_, _) -> {
                    throw new AssertionError("nothing is displayed here");
                },
                new SampleTracking());
    }

    @Test
    void eachMemberIsNamedAndEachCommandIsShown() {
        assertThat(told().name()).isEqualTo("nightly");
        assertThat(told().place()).contains("data, 1 GiB · nightly · data", "log, 1 GiB · nightly · log");
        assertThat(told().command().orElseThrow().lines()).hasSize(2).allMatch(line -> line.startsWith("lvremove -y"));
        assertThat(told().isAllowed()).isTrue();
    }

    @Test
    void oneThatIsReadKeepsTheSet() {
        sample.on(ofLog.id()).open = Answer.YES;

        assertThat(told().reason()).contains("nightly · log");
    }
}
