package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.SampleTracking;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.SnapshotSet;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.ByteSize;

final class RevertSnapshotSetViewModelTest {
    private final SamplePicture sample = new SamplePicture();
    private final SampleTracking tracking = new SampleTracking();
    private final List<RevertSnapshotSetRequest> requests = new ArrayList<>();
    private final SimpleObjectProperty<Picture> picture = new SimpleObjectProperty<>();
    private final Volume data = sample.volume("data");
    private final Volume log = sample.volume("log", SamplePicture.THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));
    private final Snapshot ofData = sample.snapshot(data, "nightly · data");
    private final Snapshot ofLog = sample.snapshot(log, "nightly · log");

    @BeforeEach
    void nobodyUsesThem() {
        sample.closed();
    }

    private RevertSnapshotSetViewModel form(SnapshotSet set) {
        picture.set(sample.picture());
        var desk = new RevertSnapshotSetDesk(
                _ -> sample.picture(),
                (wanted, _) -> {
                    requests.add(wanted);
                    return wanted.operationId();
                },
                tracking);
        return new RevertSnapshotSetViewModel(
                set.id(),
                picture,
                desk,
                Words.at(InstantSource.fixed(SamplePicture.NOW), ZoneOffset.UTC),
                Background.sameThread());
    }

    private RevertSnapshotSetViewModel whole() {
        return form(sample.set("nightly", ofData, ofLog));
    }

    @Test
    void nothingIsHandedInBeforeSomebodySaysThatTheyKnow() {
        var form = whole();
        form.submit();
        assertThat(requests).isEmpty();

        form.understoodProperty().set(true);
        assertThat(form.reasonProperty().get()).isEmpty();
        form.submit();

        assertThat(requests).hasSize(1);
    }

    @Test
    void eachVolumeIsToldWithWhoUsesItAndWhatBecomesOfItsSnapshot() {
        assertThat(whole().linesProperty().get())
                .satisfiesExactly(
                        line -> {
                            assertThat(line.volume()).isEqualTo("data");
                            assertThat(line.sentences())
                                    .contains("Nobody uses it.")
                                    .anyMatch(sentence -> sentence.contains("is used up"));
                        },
                        line -> assertThat(line.sentences()).anyMatch(sentence -> sentence.contains("stays")));
    }

    @Test
    void theCommandsAreThoseThatWillRunTheSafetySetFirstAndThenWhatCanBeTakenBack() {
        var form = whole();

        assertThat(form.commandsProperty().get().lines().map(line -> line.split(" ")[0]))
                .containsExactly("lvcreate", "lvcreate", "lvcreate", "lvconvert", "lvrename", "lvrename", "lvremove");
        form.safetyProperty().set(false);
        assertThat(form.commandsProperty().get().lines()).hasSize(5);
    }

    @Test
    void theSafetySetTakesTheSameVolumes() {
        var form = whole();
        form.understoodProperty().set(true);

        form.submit();

        var safety = requests.getFirst().safety().orElseThrow();
        assertThat(safety.name()).isEqualTo("before revert to nightly");
        assertThat(safety.members()).extracting(CreateSnapshotRequest::volumeId).containsExactly(data.id(), log.id());
        assertThat(safety.members())
                .extracting(CreateSnapshotRequest::operationId)
                .containsOnly(safety.operationId());
    }

    @Test
    void whoeverUsesOneByThenIsNamedAndNothingIsHandedIn() {
        var form = whole();
        form.understoodProperty().set(true);
        sample.program(log, 7, "postgres").opened(log, 1);

        form.submit();

        assertThat(requests).isEmpty();
        assertThat(form.reasonProperty().get()).contains("log", "postgres");
        assertThat(form.understoodProperty().get()).isFalse();
    }

    @Test
    void whatIsLeftOfASetIsRevertedWithoutAnotherSet() {
        var form = form(sample.set("nightly", 2, ofData));
        form.understoodProperty().set(true);

        assertThat(form.missing()).contains("1 of 2");
        assertThat(form.reasonProperty().get()).contains("Only one volume is left");

        form.safetyProperty().set(false);
        assertThat(form.reasonProperty().get()).isEmpty();
    }
}
