package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.SampleOperation;

final class SnapshotsViewModelTest {
    private final SamplePicture sample = new SamplePicture();
    private final SimpleObjectProperty<List<Operation>> operations = new SimpleObjectProperty<>(List.of());

    private static Operation on(UUID object, long number, String request) {
        return SampleOperation.asking(
                SampleOperation.numbered(SampleOperation.of(object, OperationState.DONE), number), request);
    }

    @Test
    void whatWasAskedOfItsVolumeOrOfOthersAndNamesItIsToldOfIt() {
        var volume = sample.volume("vol-1");
        var snapshot = sample.snapshot(volume, "monday");
        var other = sample.snapshot(volume, "tuesday");
        operations.set(List.of(
                on(volume.id(), 5, "{\"snapshots\":[\"" + snapshot.id() + "\",\"" + other.id() + "\"]}"),
                on(UUID.randomUUID(), 4, "{\"source\":\"" + snapshot.uuid().orElseThrow() + "\"}"),
                on(volume.id(), 3, "{\"snapshotId\":\"" + other.id() + "\"}"),
                on(volume.id(), 2, "{\"volumeId\":\"" + volume.id() + "\"}"),
                on(snapshot.id(), 1, "{}")));
        var snapshots = new SnapshotsViewModel(
                new SimpleObjectProperty<Picture>(sample.picture()),
                operations,
                new SimpleObjectProperty<>(Optional.empty()));

        var row = snapshots.rowsProperty().get().stream()
                .filter(each -> each.id().equals(snapshot.id()))
                .findFirst()
                .orElseThrow();

        assertThat(snapshots.operationsOn(row)).extracting(Operation::number).containsExactly(5L, 4L, 1L);
    }
}
