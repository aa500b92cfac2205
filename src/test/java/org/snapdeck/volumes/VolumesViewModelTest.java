package org.snapdeck.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Pictures;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.VolumeAction;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Remark;
import org.snapdeck.operations.SampleOperation;

final class VolumesViewModelTest {
    private final SamplePicture sample = new SamplePicture();
    private final SimpleObjectProperty<Picture> picture = new SimpleObjectProperty<>(sample.picture());
    private final SimpleObjectProperty<List<Operation>> operations = new SimpleObjectProperty<>(List.of());
    private final SimpleObjectProperty<Optional<UUID>> project = new SimpleObjectProperty<>(Optional.empty());
    private final VolumesViewModel volumes = new VolumesViewModel(picture, operations, project);

    @Test
    void rowsFollowWhatIsKnown() {
        assertThat(volumes.rowsProperty().get()).isEmpty();

        sample.volume("vol-1");
        picture.set(sample.picture());

        assertThat(volumes.rowsProperty().get()).extracting(VolumeRow::name).containsExactly("vol-1");
        assertThat(row().host()).isEqualTo("storage-1");
    }

    @Test
    void onlyTheVolumesOfTheChosenProjectAreShown() {
        sample.volume("vol-1");
        picture.set(sample.picture());

        project.set(Optional.of(UUID.randomUUID()));
        assertThat(volumes.rowsProperty().get()).isEmpty();

        project.set(Optional.of(SamplePicture.PROJECT.id()));
        assertThat(volumes.rowsProperty().get()).hasSize(1);
    }

    @Test
    void theLatestOperationOfAVolumeCounts() {
        var volume = sample.volume("vol-1");
        picture.set(sample.picture());
        var unknown = SampleOperation.of(volume.id(), OperationState.UNKNOWN);

        operations.set(List.of(
                SampleOperation.numbered(unknown, 7),
                SampleOperation.numbered(SampleOperation.of(volume.id(), OperationState.DONE), 6)));

        assertThat(row().remarks()).extracting(Remark::key).containsExactly("remark.unknown");
    }

    @Test
    void aVolumeWithoutANameIsKnownByItsId() {
        var volume = sample.volume(" ");
        picture.set(sample.picture());

        assertThat(row().name()).isEqualTo(volume.id().toString());
    }

    @Test
    void whatIsRecordedIsWrittenAsHorizonDoes() {
        var volume = sample.volume("vol-1");
        sample.attached(volume, "web-1", "/dev/vdb");
        sample.attached(volume, "web-2", "");
        picture.set(sample.picture());

        assertThat(row().attachedTo()).isEqualTo("/dev/vdb on web-1, web-2");
    }

    @Test
    void anActionIsExplainedByWhatIsKnownNow() {
        var volume = sample.volume("vol-1");
        picture.set(sample.picture());
        var row = row();
        assertThat(volumes.explain(VolumeAction.DELETE, row).isAllowed()).isTrue();

        sample.snapshot(volume, "vol-1-snapshot");
        picture.set(sample.picture());

        assertThat(volumes.explain(VolumeAction.DELETE, row))
                .isEqualTo(Verdict.refused("rule.delete.snapshots", "vol-1", 1, "vol-1-snapshot"));
    }

    @Test
    void aRowThatIsGoneSaysSo() {
        sample.volume("vol-1");
        picture.set(sample.picture());
        var row = row();

        picture.set(new SamplePicture().picture());

        assertThat(volumes.explain(VolumeAction.CREATE_SNAPSHOT, row)).isEqualTo(Verdict.refused("rule.volume.gone"));
    }

    @Test
    void whereNothingCanBeMadeOrAdoptedItIsSaidWhy() {
        assertThat(volumes.explainCreation()).isEqualTo(Verdict.allowed());
        assertThat(volumes.explainAdoption()).isEqualTo(Verdict.refused("rule.host.nothing-adoptable", "storage-1"));

        picture.set(sample.without(sample.volume("vol-1")).picture());
        assertThat(volumes.explainAdoption()).isEqualTo(Verdict.allowed());

        picture.set(sample.frozen().picture());
        assertThat(volumes.explainCreation()).isEqualTo(Verdict.refused("rule.host.frozen", "storage-1"));
        assertThat(volumes.explainAdoption()).isEqualTo(Verdict.refused("rule.host.frozen", "storage-1"));

        picture.set(Pictures.empty().picture());
        assertThat(volumes.explainCreation()).isEqualTo(Verdict.refused("rule.host.none"));
    }

    @Test
    void theDetailsNameSnapshotsThatTheHostHasAndNoRowSpeaksOf() {
        var volume = sample.volume("vol-1");
        var known = sample.snapshot(volume, "known");
        var stranger = sample.snapshot(volume, "stranger");
        sample.without(stranger);
        picture.set(sample.picture());

        var details = volumes.details(row());

        assertThat(volumes.family(details.row()).snapshots())
                .extracting(one -> one.snapshot().id())
                .containsExactly(known.id());
        assertThat(details.strangers())
                .extracting(one -> one.name())
                .containsExactly(stranger.lv().text());
        assertThat(details.project()).isEqualTo("Web shop");
    }

    @Test
    void whatSomebodyMadeAnewUnderANameOfOursIsNotOurs() {
        var volume = sample.volume("vol-1");
        var ours = sample.snapshot(volume, "vol-1-snapshot");
        sample.put(Pictures.another(ours));
        picture.set(sample.picture());

        assertThat(volumes.details(row()).strangers())
                .extracting(one -> one.name())
                .containsExactly(ours.lv().text());
    }

    @Test
    void theDetailsTellWhatWasDoneWithTheVolumeAndItsSnapshots() {
        var volume = sample.volume("vol-1");
        var snapshot = sample.snapshot(volume, "vol-1-snapshot");
        picture.set(sample.picture());
        operations.set(List.of(
                SampleOperation.numbered(SampleOperation.of(UUID.randomUUID(), OperationState.DONE), 3),
                SampleOperation.numbered(SampleOperation.of(snapshot.id(), OperationState.DONE), 2),
                SampleOperation.numbered(SampleOperation.of(volume.id(), OperationState.DONE), 1)));

        assertThat(volumes.details(row()).operations())
                .extracting(Operation::number)
                .containsExactly(2L, 1L);
    }

    @Test
    void onlyWhatWaitsCanBeMergedNow() {
        var volume = sample.volume("vol-1");
        sample.snapshot(volume, "monday", SnapshotStatus.RESTORING, Consistency.DETACHED);
        picture.set(sample.picture());
        assertThat(volumes.explain(VolumeAction.BEGIN_MERGE, row()))
                .isEqualTo(Verdict.refused("rule.merge.none", "vol-1"));

        picture.set(sample.running(volume.id(), "reason.revert.waiting").picture());

        assertThat(volumes.explain(VolumeAction.BEGIN_MERGE, row()).isAllowed()).isTrue();
    }

    @Test
    void theCopyThatFillsAVolumeIsTheOneToCancel() {
        var volume = sample.volume("vol-1");
        picture.set(sample.picture());
        var copy = SampleOperation.of(volume.id(), OperationState.RUNNING, "running.copy.begins");

        operations.set(List.of(SampleOperation.of(volume.id(), OperationState.DONE), copy));

        assertThat(volumes.runningCopy(row())).contains(copy);
    }

    @Test
    void aRevertIsNoCopyThatCouldBeCanceled() {
        var volume = sample.volume("vol-1");
        picture.set(sample.picture());
        var revert = SampleOperation.of(volume.id(), OperationState.RUNNING, "reason.revert.merging", 4);

        operations.set(List.of(revert));

        assertThat(volumes.runningCopy(row())).isEmpty();
    }

    private VolumeRow row() {
        return volumes.rowsProperty().get().getFirst();
    }
}
