package org.snapdeck.tour;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The tours that come with the console, by name, and those that others wrote, by file.
public final class Tours {

    /// Those that come along; the first one is what the console is for.
    public static final List<String> NAMES = List.of("create-snapshot");

    private static final String ENDING = ".tour";

    private Tours() {}

    /// Finds a tour by its name or else by its file.
    public static Optional<Tour> find(String nameOrFile) throws TourMistake, IOException {
        if (NAMES.contains(nameOrFile)) {
            return Optional.of(TourParser.parse(nameOrFile, bundled(nameOrFile)));
        }
        var file = file(nameOrFile);
        return file.isPresent() ? Optional.of(read(file.get())) : Optional.empty();
    }

    /// The tour that shows what the console is for.
    public static Tour main() throws IOException {
        var name = NAMES.getFirst();
        try {
            return TourParser.parse(name, bundled(name));
        } catch (TourMistake mistake) {
            throw new IllegalStateException("The tour " + name + " that comes along is wrong", mistake);
        }
    }

    private static Tour read(Path file) throws TourMistake, IOException {
        var name = file.getFileName().toString();
        var plain = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return TourParser.parse(plain, Files.readString(file));
    }

    private static Optional<Path> file(String written) {
        try {
            return Optional.of(Path.of(written)).filter(Files::isRegularFile);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static String bundled(String name) throws IOException {
        try (var input = Tours.class.getResourceAsStream("/tours/" + name + ENDING)) {
            if (input == null) {
                throw new IOException("tours/" + name + ENDING + " is missing from the class path");
            }
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
