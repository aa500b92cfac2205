package org.snapdeck.fx;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A request that is handed in, and then followed until it ends or nobody looks any more.
public final class Submission<I> {

    private final Tracking<I> tracking;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Runnable stop = () -> {};
    private boolean closed;

    public Submission(Tracking<I> tracking, Background background) {
        this.tracking = tracking;
        this.background = background;
    }

    /// @param request hands it in, in the background, and returns what it is known by from then on
    /// @param refused told when it was not taken
    public void submit(Callable<? extends I> request, Consumer<? super Exception> refused) {
        background.run(request, (I id) -> follow(id), refused);
    }

    private void follow(I id) {
        if (closed) {
            return;
        }
        var latest = new Latest<Progress>(background, () -> tracking.progress(id), this::show);
        stop = tracking.listen(background.merged(latest::read));
        latest.read();
    }

    private void show(Progress now) {
        if (closed) {
            return;
        }
        if (now.ending() != Progress.Ending.OPEN) {
            stop.run();
        }
        progress.set(Optional.of(now));
    }

    /// Empty until the request was taken.
    public ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Nobody looks any more; the request goes on.
    public void close() {
        closed = true;
        stop.run();
    }
}
