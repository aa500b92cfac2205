package org.snapdeck.app;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableIntegerValue;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.fx.Navigation;
import org.snapdeck.fx.Navigation.Entry;
import org.snapdeck.fx.Navigation.Section;
import org.snapdeck.fx.Page;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.Volume;

/// The pages in the order of Horizon's panels, each with how much there is on it.
final class Menu {
    private final ObservableValue<Picture> picture;
    private final ObservableValue<Optional<UUID>> project;

    /// @param project whose volumes and snapshots are shown
    Menu(ObservableValue<Picture> picture, ObservableValue<Optional<UUID>> project) {
        this.picture = picture;
        this.project = project;
    }

    /// What volumes and snapshots are booked on.
    record ProjectPages(Page overview, Page volumes, Page snapshots) {}

    /// What belongs to all projects.
    record AdminPages(Page projects, Page hosts, Page activity) {}

    Navigation of(ProjectPages own, AdminPages common) {
        return new Navigation(List.of(
                new Section(
                        "navigation.project",
                        List.of(
                                new Entry(Feather.PIE_CHART, own.overview(), uncounted()),
                                new Entry(
                                        Feather.HARD_DRIVE,
                                        own.volumes(),
                                        countOwn(now -> now.volumes().stream().map(Volume::projectId))),
                                new Entry(
                                        Feather.CAMERA,
                                        own.snapshots(),
                                        countOwn(now -> now.snapshots().stream().map(Snapshot::projectId))))),
                new Section(
                        "navigation.admin",
                        List.of(
                                new Entry(Feather.FOLDER, common.projects(), count(Picture::projects)),
                                new Entry(Feather.SERVER, common.hosts(), count(Picture::hosts)),
                                new Entry(Feather.ACTIVITY, common.activity(), uncounted())))));
    }

    private ObservableIntegerValue count(Function<Picture, List<?>> rows) {
        var count = new SimpleIntegerProperty();
        picture.subscribe(now -> count.set(rows.apply(now).size()));
        return count;
    }

    /// @param owners the project of each row
    private ObservableIntegerValue countOwn(Function<Picture, Stream<UUID>> owners) {
        var count = new SimpleIntegerProperty();
        Runnable recount = () -> count.set(Math.toIntExact(
                owners.apply(picture.getValue()).filter(this::isShown).count()));
        picture.subscribe(recount);
        project.subscribe(recount);
        recount.run();
        return count;
    }

    private boolean isShown(UUID owner) {
        return project.getValue().map(owner::equals).orElse(true);
    }

    private static ObservableIntegerValue uncounted() {
        return new SimpleIntegerProperty(-1);
    }
}
