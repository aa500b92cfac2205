package org.snapdeck.demo.lvm;

import java.util.List;
import java.util.Optional;

/// What every kind of new volume has in common.
final class NewVolume {

    enum Kind {
        PLAIN,
        SNAPSHOT,
        THIN
    }

    /// What is asked for. The subject is the origin of a snapshot or the pool of a thin volume.
    record Order(Kind kind, String group, String subject, Optional<String> name) {

        static Order read(LvmCall call) throws LvmRefusal {
            var line = call.line();
            var kind = kind(line);
            if (line.operands().size() > 1 || (kind == Kind.PLAIN && !line.has("size") && !line.has("extents"))) {
                throw LvmRefusal.syntax(call.command());
            }
            NameRules.checkTags("addtag", line.all("addtag"));
            var order = kind == Kind.PLAIN ? plain(call) : about(call, kind);
            if (order.name().isPresent()) {
                NameRules.checkName(call.command(), order.name().get());
            }
            return order;
        }

        private static Kind kind(CommandLine line) throws LvmRefusal {
            var type = line.value("type").orElse("");
            if (line.has("snapshot") || type.equals("snapshot")) {
                return Kind.SNAPSHOT;
            }
            if (line.has("virtualsize")) {
                return Kind.THIN;
            }
            if (line.has("thin") || line.has("thinpool") || !(type.isEmpty() || type.equals("linear"))) {
                throw LvmRefusal.notSimulated("this kind of volume");
            }
            return Kind.PLAIN;
        }

        private static Order plain(LvmCall call) throws LvmRefusal {
            var group = call.line().operands().stream().findFirst();
            var name = name(call, group);
            if (group.isEmpty()
                    && call.line().value("name").filter(VolumeName::isOne).isEmpty()) {
                throw LvmRefusal.failed("Please provide a volume group name");
            }
            var groupName = group.isPresent()
                    ? group.get()
                    : VolumeName.of(call.line().value("name").orElseThrow()).group();
            return new Order(Kind.PLAIN, groupName, "", name);
        }

        private static Order about(LvmCall call, Kind kind) throws LvmRefusal {
            var operand = call.line().operands().stream().findFirst().orElse("");
            var pool = call.line().value("thinpool").orElse("");
            var subject = pool.isEmpty() || pool.contains("/") ? pool + operand : operand + "/" + pool;
            if (!VolumeName.isOne(subject)) {
                throw LvmRefusal.syntax(call.command());
            }
            var about = VolumeName.of(subject);
            return new Order(kind, about.group(), about.volume(), name(call, Optional.of(about.group())));
        }

        /// A name may say its group, too; then it must be the same.
        private static Optional<String> name(LvmCall call, Optional<String> group) throws LvmRefusal {
            var given = call.line().value("name");
            if (given.isEmpty() || !given.get().contains("/")) {
                return given;
            }
            var full = VolumeName.of(given.get());
            if (group.isPresent() && !group.get().equals(full.group())) {
                throw LvmRefusal.usage(
                        call.command(),
                        "Inconsistent volume group names given: \"" + full.group() + "\" and \"" + group.get() + "\"");
            }
            return Optional.of(full.volume());
        }
    }

    private NewVolume() {}

    static String freeName(VolumeGroup group) {
        var number = 0;
        while (group.find("lvol" + number).isPresent()) {
            number++;
        }
        return "lvol" + number;
    }

    static String name(Order order, VolumeGroup group) throws LvmRefusal {
        var name = order.name().orElseGet(() -> freeName(group));
        NameRules.checkFits(group, name);
        return name;
    }

    /// A snapshot that is to be skipped at activation is so unless it is said otherwise.
    static LogicalVolume make(LvmCall call, String name, boolean usuallySkipped, Layout layout) throws LvmRefusal {
        var line = call.line();
        var permission = line.value("permission").orElse("rw");
        if (!List.of("r", "rw").contains(permission)) {
            throw LvmRefusal.unreadable("Invalid argument for --permission: " + permission);
        }
        var skipped = line.value("setactivationskip").map("y"::equals).orElse(usuallySkipped);
        var traits = new LogicalVolume.Traits(permission.equals("rw"), skipped);
        var host = call.host();
        return new LogicalVolume(name, host.newUuid(), host.now(), line.all("addtag"), traits, layout);
    }

    static void requireRoom(VolumeGroup group, int extents) throws LvmRefusal {
        if (extents > group.freeExtents()) {
            throw LvmRefusal.failed("Volume group \"" + group.name() + "\" has insufficient free space ("
                    + group.freeExtents() + " extents): " + extents + " required.");
        }
    }

    static void requireSome(int extents) throws LvmRefusal {
        if (extents < 1) {
            throw LvmRefusal.failed("Calculated size of logical volume is 0 extents. Needs to be larger.");
        }
    }

    /// The device appears when the metadata is written, not before.
    static void commit(LvmCall call, VolumeGroup group, LogicalVolume volume) {
        call.commit(group.with(volume));
        var wanted = !call.line().value("activate").orElse("y").endsWith("n");
        var skipped = volume.traits().skipsActivation() && !call.line().has("ignoreactivationskip");
        if (wanted && !skipped && !call.isTest() && !(volume.layout() instanceof Layout.ThickSnapshot)) {
            call.host().kernel().activate(volume.uuid());
        }
    }
}
