package org.snapdeck.lvm;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Instances that stand still while snapshots are taken of what they use. Their host alone brings them back when
/// nobody else has done so within the limit.
///
/// @param instances the uuids that libvirt knows them by
/// @param limit whole seconds, from before the first is touched
public record Hold(Manner manner, List<UUID> instances, Duration limit) {

    /// Where nobody has chosen another one.
    public static final Duration USUAL = Duration.ofSeconds(10);

    /// However long a person allows: by then clients of an instance have taken it for dead.
    public static final Duration LONGEST = Duration.ofSeconds(30);

    public enum Manner {
        /// libvirt stops the instance's processors.
        PAUSE("pause", Consistency.PAUSED, "suspend", "resume"),
        /// The instance's agent writes out and freezes its filesystems.
        FREEZE("freeze", Consistency.GUEST_FROZEN, "domfsfreeze", "domfsthaw");

        private final String word;
        private final Consistency reached;
        private final String beginning;
        private final String end;

        Manner(String word, Consistency reached, String beginning, String end) {
            this.word = word;
            this.reached = reached;
            this.beginning = beginning;
            this.end = end;
        }

        String word() {
            return word;
        }

        /// What a snapshot is that was taken meanwhile.
        public Consistency reached() {
            return reached;
        }
    }

    public Hold {
        instances = List.copyOf(instances);
        if (instances.isEmpty()) {
            throw new IllegalArgumentException("Nobody to hold");
        }
        if (!allows(limit)) {
            throw new IllegalArgumentException("Not 1 to " + LONGEST.toSeconds() + " whole seconds: " + limit);
        }
    }

    /// Whether it is a limit at all: whole seconds, one at least, and no more than anybody allows.
    public static boolean allows(Duration limit) {
        return limit.toSeconds() >= 1
                && limit.compareTo(LONGEST) <= 0
                && limit.equals(Duration.ofSeconds(limit.toSeconds()));
    }

    List<Command> beginning() {
        return instances.stream()
                .map(instance -> virsh(manner.beginning, instance))
                .toList();
    }

    List<Command> end() {
        return instances.stream().map(instance -> virsh(manner.end, instance)).toList();
    }

    private static Command virsh(String verb, UUID instance) {
        return Command.of("virsh", "-c", "qemu:///system", verb, instance.toString());
    }
}
