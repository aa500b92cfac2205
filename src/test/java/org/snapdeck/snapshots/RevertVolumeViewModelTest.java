package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.SampleTracking;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.ByteSize;

final class RevertVolumeViewModelTest {
    private final SamplePicture sample = new SamplePicture();
    private final SampleTracking tracking = new SampleTracking();
    private final List<RevertVolumeRequest> requests = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private final SimpleObjectProperty<Picture> picture = new SimpleObjectProperty<>();

    @BeforeEach
    void nobodyUsesIt() {
        sample.closed();
    }

    private RevertVolumeViewModel form(Snapshot snapshot) {
        picture.set(sample.picture());
        var desk = new RevertVolumeDesk(
                _ -> sample.picture(),
                (wanted, despite) -> {
                    requests.add(wanted);
                    reasons.add(despite);
                    return wanted.operationId();
                },
                tracking);
        return new RevertVolumeViewModel(
                snapshot.id(),
                picture,
                desk,
                Words.at(InstantSource.fixed(SamplePicture.NOW), ZoneOffset.UTC),
                Background.sameThread());
    }

    private Volume thin() {
        return sample.volume("thin-1", SamplePicture.THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));
    }

    @Test
    void nothingIsHandedInBeforeSomebodySaysThatTheyKnow() {
        var form = form(sample.snapshot(sample.volume("vol-1"), "snap-1"));
        assertThat(form.reasonProperty().get()).isNotEmpty();

        form.submit();
        assertThat(requests).isEmpty();

        form.understoodProperty().set(true);
        assertThat(form.reasonProperty().get()).isEmpty();
        form.submit();
        assertThat(requests).hasSize(1);
    }

    @Test
    void aSafetySnapshotInAPoolThatIsAlmostFullTakesAReason() {
        sample.thinPool().percent = OptionalDouble.of(90);
        var form = form(sample.snapshot(thin(), "snap-1"));
        form.understoodProperty().set(true);
        assertThat(form.insistence().adviceProperty().get()).contains("90 % full");
        assertThat(form.reasonProperty().get()).isEqualTo("Say why it shall be done all the same.");

        form.safetyProperty().set(false);
        assertThat(form.reasonProperty().get()).isEmpty();

        form.safetyProperty().set(true);
        form.insistence().typedProperty().set("the disks come tomorrow");
        form.submit();
        assertThat(reasons).containsExactly("the disks come tomorrow");
    }

    @Test
    void theCommandsAreThoseThatWillRunTheSafetySnapshotFirst() {
        var form = form(sample.snapshot(sample.volume("vol-1"), "snap-1"));

        assertThat(form.commandsProperty().get().lines())
                .satisfiesExactly(
                        safety -> assertThat(safety).startsWith("lvcreate --name _snapshot-"),
                        merge -> assertThat(merge).startsWith("lvconvert -y --merge --background @snapdeck.id="));
        form.safetyProperty().set(false);
        assertThat(form.commandsProperty().get().lines()).hasSize(1);

        form.understoodProperty().set(true);
        form.submit();

        assertThat(requests)
                .singleElement()
                .satisfies(wanted -> assertThat(wanted.safety()).isEmpty());
    }

    @Test
    void theSafetySnapshotBearsTheNameOfTheOneItIsTakenBefore() {
        var form = form(sample.snapshot(sample.volume("vol-1"), "snap-1"));
        form.understoodProperty().set(true);

        form.submit();

        assertThat(requests.getFirst().safety().orElseThrow().name()).isEqualTo("before revert to snap-1");
    }

    @Test
    void aThinRevertSaysThatTheSnapshotStaysAndShowsEachStep() {
        var form = form(sample.snapshot(thin(), "thin-snap"));
        form.safetyProperty().set(false);

        assertThat(form.lossesProperty().get()).anyMatch(line -> line.contains("thin-snap stays"));
        assertThat(form.commandsProperty().get().lines().map(line -> line.split(" ")[0]))
                .containsExactly("lvcreate", "lvrename", "lvrename", "lvremove");
    }

    @Test
    void whoeverUsesTheVolumeByThenIsNamedAndNothingIsHandedIn() {
        var volume = sample.volume("vol-1");
        var form = form(sample.snapshot(volume, "snap-1"));
        form.understoodProperty().set(true);
        sample.program(volume, 4711, "qemu-system-x86");
        sample.opened(volume, 1);

        form.submit();

        assertThat(requests).isEmpty();
        assertThat(form.reasonProperty().get()).contains("qemu-system-x86");
    }

    @Test
    void whatElseWouldBeLostByThenMustBeUnderstoodAgain() {
        var volume = sample.volume("vol-1");
        var snapshot = sample.snapshot(volume, "snap-1");
        var form = form(snapshot);
        form.understoodProperty().set(true);
        sample.on(snapshot.id()).percent = OptionalDouble.of(40);

        form.submit();

        assertThat(requests).isEmpty();
        assertThat(form.understoodProperty().get()).isFalse();
    }
}
