package org.snapdeck.app;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.snapdeck.fx.Background;
import org.snapdeck.inventory.Picture;

/// What is known, brought to the screen once for all pages.
public final class LivePicture {
    private final ReadOnlyObjectWrapper<Picture> picture;
    private final Runnable changed;

    public LivePicture(Supplier<Picture> newest, Background background) {
        picture = new ReadOnlyObjectWrapper<>(newest.get());
        changed = background.merged(() -> picture.set(newest.get()));
    }

    /// There is a newer one; may be called on any thread.
    public void changed() {
        changed.run();
    }

    public ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }
}
