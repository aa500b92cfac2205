package org.snapdeck.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The version that the build wrote beside the classes, so that it is written down once, in the `pom.xml`.
final class Version {

    private static final String FILE = "/snapdeck.properties";

    private Version() {}

    static String text() {
        try (var input = Version.class.getResourceAsStream(FILE)) {
            if (input == null) {
                throw new IllegalStateException(FILE + " is missing from the class path");
            }
            var properties = new Properties();
            properties.load(input);
            return properties.getProperty("version");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
