package org.snapdeck.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.Answer;

final class DeleteWithSnapshotsViewModelTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");
    private final Snapshot monday = sample.snapshot(volume, "monday");
    private final Snapshot tuesday = sample.snapshot(volume, "tuesday");
    private final SampleVolumeDesk desk = new SampleVolumeDesk();
    private final SimpleObjectProperty<Picture> picture = new SimpleObjectProperty<>(sample.picture());
    private final DeleteWithSnapshotsViewModel form = new DeleteWithSnapshotsViewModel(
            volume.id(),
            picture,
            desk.desk(sample),
            Words.at(InstantSource.fixed(SamplePicture.NOW), ZoneOffset.UTC),
            Background.sameThread());

    @Test
    void whatDiesIsNamedAndSoAreTheCommands() {
        assertThat(form.sentenceProperty().get())
                .isEqualTo("All that vol-1 and its 2 snapshots hold is lost for good:");
        assertThat(form.lostProperty().get())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).startsWith("Volume vol-1, 1 GiB, vg0/"))
                .anySatisfy(line -> assertThat(line).startsWith("Snapshot monday, taken "))
                .anySatisfy(line -> assertThat(line).startsWith("Snapshot tuesday, taken "));
        assertThat(form.commandsProperty().get().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).startsWith("lvremove -y -S "))
                .last()
                .asString()
                .contains("lv_role!=origin");
    }

    @Test
    void onlyTheWholeNameIsMeant() {
        form.typedProperty().set("vol-");
        form.submit();

        assertThat(form.reasonProperty().get()).startsWith("Type the name of the volume, vol-1,");
        assertThat(desk.deleted).isEmpty();

        form.typedProperty().set(" vol-1 ");
        assertThat(form.reasonProperty().get()).isEmpty();
        form.submit();

        assertThat(desk.deleted).containsExactly(volume.id());
        assertThat(desk.deletedAlong).containsExactlyInAnyOrder(monday.id(), tuesday.id());
    }

    @Test
    void aSnapshotThatAppearsAtSubmitIsShownFirst() {
        form.typedProperty().set("vol-1");
        sample.snapshot(volume, "wednesday");

        form.submit();

        assertThat(desk.deleted).isEmpty();
        assertThat(form.lostProperty().get()).hasSize(4);
    }

    @Test
    void aSnapshotInUseKeepsAll() {
        sample.on(tuesday.id()).open = Answer.YES;
        picture.set(sample.picture());
        form.typedProperty().set("vol-1");

        assertThat(form.reasonProperty().get()).contains("tuesday is open on its host");
    }
}
