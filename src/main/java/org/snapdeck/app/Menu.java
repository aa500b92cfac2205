package org.snapdeck.app;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableIntegerValue;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.fx.Navigation;
import org.snapdeck.fx.Navigation.Entry;
import org.snapdeck.fx.Navigation.Section;
import org.snapdeck.fx.Page;
import org.snapdeck.inventory.Picture;

/// The pages in the order of Horizon's panels, each with how much there is on it.
final class Menu {
    private final LivePicture picture;

    Menu(LivePicture picture) {
        this.picture = picture;
    }

    Navigation of(Page volumes, Page snapshots, Page hosts, Page activity) {
        return new Navigation(List.of(
                new Section(
                        "navigation.project",
                        List.of(
                                new Entry(Feather.HARD_DRIVE, volumes, count(Picture::volumes)),
                                new Entry(Feather.CAMERA, snapshots, count(Picture::snapshots)))),
                new Section(
                        "navigation.admin",
                        List.of(
                                new Entry(Feather.SERVER, hosts, count(Picture::hosts)),
                                new Entry(Feather.ACTIVITY, activity, uncounted())))));
    }

    private ObservableIntegerValue count(Function<Picture, List<?>> rows) {
        var count = new SimpleIntegerProperty();
        picture.pictureProperty().subscribe(now -> count.set(rows.apply(now).size()));
        return count;
    }

    private static ObservableIntegerValue uncounted() {
        return new SimpleIntegerProperty(-1);
    }
}
