package org.snapdeck.app;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Latest;
import org.snapdeck.operations.Operation;

/// The recent operations, newest first, brought to the screen once for all pages.
public final class LiveOperations {
    private final ReadOnlyObjectWrapper<List<Operation>> operations = new ReadOnlyObjectWrapper<>(List.of());
    private final Runnable changed;

    /// @param read the newest first
    public LiveOperations(Callable<List<Operation>> read, Background background) {
        var latest = new Latest<List<Operation>>(background, read, operations::set);
        changed = background.merged(latest::read);
    }

    /// An operation has moved; may be called on any thread.
    public void changed() {
        changed.run();
    }

    public ReadOnlyObjectProperty<List<Operation>> operationsProperty() {
        return operations.getReadOnlyProperty();
    }
}
