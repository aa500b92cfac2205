package org.snapdeck.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Tells what it was told to tell of every request.
public final class SampleTracking implements Tracking<UUID> {
    private final List<Runnable> listeners = new ArrayList<>();
    private Progress now = Progress.open(List.of());

    @Override
    public Progress progress(UUID id) {
        return now;
    }

    @Override
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void proceed(Progress next) {
        now = next;
        List.copyOf(listeners).forEach(Runnable::run);
    }

    public int listeners() {
        return listeners.size();
    }
}
