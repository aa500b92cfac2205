package org.snapdeck;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/// A rule of the house, together with what it must not let pass: a rule that can't fail proves nothing.
record Wall(String name, ArchRule rule, List<Breach> breaches) {
    Wall {
        if (breaches.isEmpty()) {
            throw new IllegalArgumentException("Nobody has seen that " + name + " can fail");
        }
    }

    static Wall of(String name, ArchRule rule, Breach... breaches) {
        return new Wall(name, rule.allowEmptyShould(true), List.of(breaches));
    }

    @Override
    public String toString() {
        return name;
    }
}
