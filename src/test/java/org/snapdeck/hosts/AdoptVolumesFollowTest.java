package org.snapdeck.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Volume;

/// The list of what can be adopted follows what is known of the host and of the project while it is open.
final class AdoptVolumesFollowTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume stray = sample.volume("stray");
    private final SimpleObjectProperty<Picture> picture =
            new SimpleObjectProperty<>(sample.without(stray).picture());
    private final AdoptVolumesViewModel model = new AdoptVolumesViewModel(SamplePicture.HOST, picture, Words.english());

    @BeforeEach
    void pickIt() {
        model.choose(Optional.empty());
        model.pick(stray.uuid().orElseThrow(), true);
    }

    private AdoptRow row() {
        return model.rowsProperty().get().stream()
                .filter(row -> row.uuid().equals(stray.uuid().orElseThrow()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatItTakesOfTheQuotaIsShownAndAskedFor() {
        assertThat(model.reasonProperty().get()).isEmpty();
        assertThat(model.limitsProperty().get())
                .extracting(limit -> limit.fill().text())
                .containsExactly("0 used + 1 of 10", "0 used + 1 of 1,000");

        picture.set(sample.quota(new Quota(10, 10, 0, -1, true)).picture());

        assertThat(model.reasonProperty().get()).contains("1 GiB more do not fit");
    }

    @Test
    void onAHostUnderMaintenanceNothingIsAdopted() {
        picture.set(sample.frozen().picture());

        assertThat(row().isAdoptable()).isFalse();
        assertThat(row().picked()).isFalse();
        assertThat(model.reasonProperty().get()).contains("maintenance");
    }

    @Test
    void whatGoesAwayIsNotOfferedAnyMore() {
        picture.set(sample.goneFromHost(stray.id()).picture());

        assertThat(model.rowsProperty().get())
                .noneMatch(row -> row.uuid().equals(stray.uuid().orElseThrow()));
        assertThat(model.reasonProperty().get()).isEqualTo("Pick at least one volume.");
    }

    @Test
    void nobodyFollowsAfterItWasClosed() {
        model.close();

        picture.set(sample.frozen().picture());

        assertThat(model.reasonProperty().get()).isEmpty();
    }
}
