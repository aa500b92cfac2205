package org.snapdeck.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.FxScene;
import org.snapdeck.fx.HistoryLine;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.RowUpkeep;
import org.snapdeck.fx.Status;
import org.snapdeck.fx.Tone;
import org.snapdeck.fx.ViewLoader;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.SampleOperation;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What a click in the page's own menu leads to, where nothing else may lead there as well: on a real host a merge that
/// waits would begin by itself soon after.
@ExtendWith(ApplicationExtension.class)
final class VolumesPageTest {
    private final SamplePicture sample = new SamplePicture();
    private final SampleVolumeDesk desk = new SampleVolumeDesk();

    @Start
    void start(Stage stage) {
        var volume = sample.volume("vol-1");
        sample.snapshot(volume, "monday", SnapshotStatus.RESTORING, Consistency.DETACHED);
        var picture = new SimpleObjectProperty<Picture>(
                sample.running(volume.id(), "reason.revert.waiting").picture());
        var operations = new SimpleObjectProperty<List<Operation>>(
                List.of(SampleOperation.of(volume.id(), OperationState.RUNNING, "reason.revert.waiting")));
        var project = new SimpleObjectProperty<>(Optional.of(SamplePicture.PROJECT.id()));
        var place = new StackPane();
        var scene = new FxScene(stage, place);
        var kit = new Kit(scene.words, new ViewLoader(scene.words), scene.dialogs, Background.sameThread());
        var page = new VolumesPage(kit, new VolumesViewModel(picture, operations, project), desk.desk(sample), doors());
        place.getChildren().setAll(page.view());
    }

    @Test
    void aMergeThatWaitsIsBegunByAClick(FxRobot robot) {
        robot.clickOn(".row-menu-button");

        robot.clickOn("#action-begin-merge");

        assertThat(desk.goneOn).containsExactly(SamplePicture.HOST);
    }

    private static VolumeDoors doors() {
        Consumer<UUID> closed = _ -> {};
        return new VolumeDoors(
                new VolumeDoors.Snapshots(closed, _ -> {}, _ -> {}, closed, closed),
                new VolumeDoors.Attachments(closed, _ -> {}),
                operation -> new HistoryLine(
                        "Revert",
                        new Status("hosts.state.unasked", Tone.NEUTRAL, Feather.CLOCK),
                        operation.requestedAt(),
                        "",
                        () -> {}),
                new RowUpkeep(closed, closed, _ -> {}),
                new VolumeDoors.Rooms(closed, () -> {}, () -> {}));
    }
}
