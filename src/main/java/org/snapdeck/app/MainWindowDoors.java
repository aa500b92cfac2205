package org.snapdeck.app;

/// Where the frame of the window leads to.
public record MainWindowDoors(Runnable projects, Runnable activity, Runnable demo, Runnable tour, Runnable levels) {

    public static MainWindowDoors closed() {
        return new MainWindowDoors(() -> {}, () -> {}, () -> {}, () -> {}, () -> {});
    }
}
