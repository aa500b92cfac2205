package org.snapdeck.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Pictures;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.Sighting;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.lvm.RecordedReports;

final class AdoptVolumesViewModelTest {
    private static final Project PROJECT = new Project(new UUID(2, 1), "default");

    private final StorageHost host = SampleHosts.lab();
    private AdoptVolumesViewModel model;

    @BeforeEach
    void lookAtABusyHost() {
        var sighting = new Sighting(
                Optional.of(RecordedReports.busyHost()), Optional.of(RecordedReports.OBSERVED), Optional.empty());
        var picture = new SimpleObjectProperty<Picture>(
                Pictures.empty().with(PROJECT).with(host, sighting).picture());
        model = new AdoptVolumesViewModel(host.id(), picture, Words.english());
    }

    @Test
    void hiddenVolumesAreNotOfferedAndSnapshotsSayWhyNot() {
        assertThat(model.rowsProperty().get())
                .isNotEmpty()
                .noneMatch(row -> row.stray().volume().hidden());
        assertThat(model.rowsProperty().get())
                .filteredOn(row -> row.stray().volume().isSnapshot())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.isAdoptable()).isFalse());
    }

    @Test
    void withoutAPickOrAProjectThereIsAReason() {
        assertThat(model.reasonProperty().get()).isEqualTo("Pick at least one volume.");

        model.pick(first().uuid(), true);
        assertThat(model.reasonProperty().get()).isEqualTo("Choose the project that it will belong to.");

        model.choose(Optional.empty());
        assertThat(model.reasonProperty().get()).isEmpty();
    }

    @Test
    void whatIsPickedIsAskedForUnderTheNameThatWasTyped() {
        var row = first();
        model.choose(Optional.of(PROJECT.id()));
        model.pick(row.uuid(), true);
        model.rename(row.uuid(), "数据库");

        assertThat(model.adoptees()).singleElement().satisfies(adoptee -> {
            assertThat(adoptee.volume()).isEqualTo(row.stray().volume());
            assertThat(adoptee.name()).isEqualTo("数据库");
            assertThat(adoptee.projectId()).isEqualTo(PROJECT.id());
        });
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        model.choose(Optional.empty());
        model.pick(first().uuid(), true);

        model.rename(first().uuid(), "  ");

        assertThat(model.reasonProperty().get()).isEqualTo("Give it a name.");
    }

    private AdoptRow first() {
        return model.rowsProperty().get().stream()
                .filter(AdoptRow::isAdoptable)
                .findFirst()
                .orElseThrow();
    }
}
