package org.snapdeck.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snapdeck.ssh.OpenSsh;

/// What the machine tells a program about itself; tests tell something else.
record Surroundings(Map<String, String> environment, Map<String, String> properties) {

    enum Kind {
        LINUX,
        MAC,
        WINDOWS
    }

    Surroundings {
        environment = Map.copyOf(environment);
        properties = Map.copyOf(properties);
    }

    static Surroundings here() {
        var properties = System.getProperties();
        return new Surroundings(
                System.getenv(),
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toMap(name -> name, properties::getProperty)));
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name)).filter(value -> !value.isBlank());
    }

    Kind kind() {
        var name = property("os.name").orElse("").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Kind.WINDOWS;
        }
        return name.startsWith("mac") ? Kind.MAC : Kind.LINUX;
    }

    /// Where the console keeps its data if it isn't told otherwise: where programs of this system do.
    Path dataFolder() {
        return switch (kind()) {
            case LINUX ->
                absolute("XDG_DATA_HOME").orElse(home().resolve(".local/share")).resolve("snapdeck");
            case MAC -> home().resolve("Library/Application Support/Snapdeck");
            case WINDOWS ->
                absolute("LOCALAPPDATA").orElse(home().resolve("AppData/Local")).resolve("Snapdeck");
        };
    }

    /// What the person has set up for OpenSSH.
    OpenSsh openSsh() {
        var system = switch (kind()) {
            case LINUX, MAC -> Path.of("/etc/ssh");
            case WINDOWS -> absolute("PROGRAMDATA").orElse(home()).resolve("ssh");
        };
        return new OpenSsh(home(), system, variable("SSH_AUTH_SOCK").isPresent() || kind() == Kind.WINDOWS);
    }

    private Path home() {
        return Path.of(property("user.home").orElse("."));
    }

    /// A relative folder would be another one wherever the console is started: it counts as not set.
    private Optional<Path> absolute(String name) {
        return variable(name).map(Path::of).filter(Path::isAbsolute);
    }
}
