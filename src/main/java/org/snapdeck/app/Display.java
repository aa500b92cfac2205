package org.snapdeck.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;

/// Whether there is a display that windows can be shown on. JavaFX can only be started once, so this has to be
/// known before it tries.
@SuppressWarnings("restricted")
final class Display {

    private Display() {}

    /// Why there is none: a message key and its arguments.
    record Absence(String key, List<Object> arguments) {}

    static Optional<Absence> absence(Surroundings surroundings) {
        if (surroundings.kind() != Surroundings.Kind.LINUX) {
            return Optional.empty();
        }
        var display = surroundings.variable("DISPLAY");
        if (display.isEmpty()) {
            var wayland = surroundings.variable("WAYLAND_DISPLAY").isPresent();
            return Optional.of(new Absence(wayland ? "start.only-wayland" : "start.no-display", List.of()));
        }
        if (!canBeOpened(display.get())) {
            return Optional.of(new Absence("start.closed-display", List.of(display.get())));
        }
        return library("libgtk-3.so.0").isPresent()
                ? Optional.empty()
                : Optional.of(new Absence("start.no-gtk", List.of()));
    }

    /// Libraries stay loaded: GTK does not bear being unloaded, and JavaFX is going to need it.
    private static Optional<SymbolLookup> library(String name) {
        try {
            return Optional.of(SymbolLookup.libraryLookup(name, Arena.global()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Asks the X library, which knows about sockets, hosts and cookies; JavaFX asks it too, and ends when it
    /// refuses.
    private static boolean canBeOpened(String name) {
        return library("libX11.so.6").filter(x -> opens(x, name)).isPresent();
    }

    private static boolean opens(SymbolLookup x, String name) {
        var linker = Linker.nativeLinker();
        var open = linker.downcallHandle(
                x.findOrThrow("XOpenDisplay"), FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        var close = linker.downcallHandle(
                x.findOrThrow("XCloseDisplay"), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        try (var arena = Arena.ofConfined()) {
            var display = (MemorySegment) open.invokeExact(arena.allocateFrom(name));
            if (display.equals(MemorySegment.NULL)) {
                return false;
            }
            var _ = (int) close.invokeExact(display);
            return true;
        } catch (Throwable failure) {
            throw new IllegalStateException("The X library could not be called", failure);
        }
    }
}
