package org.snapdeck;

import java.util.List;
import java.util.Optional;

/// A small class that does what a wall forbids.
///
/// @param room the package it lives in
/// @param body what it has, as source text
/// @param victim the package that it reaches into, for a class that is made up there
record Breach(String room, String name, String body, Optional<String> victim) {
    /// One that knows a class of another package.
    static Breach from(String room, String victim) {
        return new Breach(room, "Breach", "", Optional.of(victim));
    }

    static Breach by(String room, String body) {
        return new Breach(room, "Breach", body, Optional.empty());
    }

    Breach named(String other) {
        return new Breach(room, other, body, victim);
    }

    /// Each has packages of its own below those that it is about, so that all can be compiled together.
    List<Source> sources(int number) {
        var home = home(number);
        return victim.map(reached -> List.of(
                        new Source(home, name, "public " + reached + ".breach" + number + ".Victim victim;"),
                        new Source(reached + ".breach" + number, "Victim", "")))
                .orElseGet(() -> List.of(new Source(home, name, body)));
    }

    String home(int number) {
        return room + ".breach" + number;
    }

    record Source(String home, String name, String body) {
        String path() {
            return home.replace('.', '/') + "/" + name + ".java";
        }

        String text() {
            return "package " + home + "; public class " + name + " { " + body + " }";
        }
    }

    @Override
    public String toString() {
        return room + "." + name + " " + body + victim.orElse("");
    }
}
