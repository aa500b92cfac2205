package org.snapdeck.snapshots;

import java.time.InstantSource;
import java.time.ZoneOffset;
import javafx.beans.property.SimpleObjectProperty;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Volume;

/// The form for a snapshot of `vol-1`, and the world around it.
final class SampleSnapshotForm {
    final SamplePicture sample = new SamplePicture();
    final Volume volume = sample.volume("vol-1");
    final SampleSnapshotDesk desk = new SampleSnapshotDesk();
    final CreateSnapshotViewModel form;
    private final SimpleObjectProperty<Picture> picture = new SimpleObjectProperty<>();

    SampleSnapshotForm() {
        form = of(volume);
    }

    CreateSnapshotViewModel of(Volume other) {
        picture.set(sample.picture());
        return new CreateSnapshotViewModel(
                other.id(),
                picture,
                desk.desk(sample),
                Words.at(InstantSource.fixed(SamplePicture.NOW), ZoneOffset.UTC),
                Background.sameThread());
    }

    String reason() {
        return form.reasonProperty().get();
    }

    /// What the host shows from now on reaches the form at once.
    void seen(SamplePicture now) {
        picture.set(now.picture());
    }
}
