package org.snapdeck.app;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Latest;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.RecentOperations;

/// The recent operations and those that have not ended, newest first, brought to the screen once for all pages.
public final class LiveOperations {
    private final ReadOnlyObjectWrapper<List<Operation>> operations = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyLongWrapper older = new ReadOnlyLongWrapper();
    private final Runnable changed;

    public LiveOperations(Callable<RecentOperations> read, Background background) {
        var latest = new Latest<RecentOperations>(background, read, this::show);
        changed = background.merged(latest::read);
    }

    private void show(RecentOperations recent) {
        older.set(recent.older());
        operations.set(recent.shown());
    }

    /// An operation has moved; may be called on any thread.
    public void changed() {
        changed.run();
    }

    public ReadOnlyObjectProperty<List<Operation>> operationsProperty() {
        return operations.getReadOnlyProperty();
    }

    /// How many more there are that nobody sees.
    public ReadOnlyLongProperty olderProperty() {
        return older.getReadOnlyProperty();
    }
}
