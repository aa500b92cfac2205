package org.snapdeck.usage;

import java.util.Optional;

/// One thing that was seen of who uses a device.
public sealed interface UseFact {
    /// The kernel counts how often the device is open; it does not say by whom.
    record Open(int count) implements UseFact {}

    /// A filesystem of the device is mounted on the host.
    record Mounted(String path, String filesystem) implements UseFact {}

    /// An instance has it as a disk, or is meant to have it when it runs again.
    ///
    /// @param target what the instance calls it
    /// @param uuid nothing where libvirt told only the name
    record OfInstance(String name, String target, InstanceState state, Optional<String> uuid) implements UseFact {}

    /// Another device stands on it, or on one that stands on it.
    record Held(String device, HolderKind kind) implements UseFact {}

    /// Who uses a device that stands on it.
    record Above(String device, UseFact use) implements UseFact {}

    /// The host swaps to it.
    record Swap() implements UseFact {}

    /// It is exported over iSCSI.
    record Exported(String target) implements UseFact {}

    /// A process has it open.
    ///
    /// @param program its name, or empty when it could not be seen
    record OpenedBy(long process, String program) implements UseFact {
        private static final String ISCSI = "tgtd";

        /// Whether it is the one that exports devices over iSCSI.
        public boolean isExport() {
            return program.equals(ISCSI);
        }

        /// Whether it is an instance's.
        public boolean isEmulator() {
            return program.startsWith("qemu") || program.equals("kvm");
        }
    }

    /// Whether somebody may write now. Whose instance is shut off has a claim, and nothing open.
    default boolean isLive() {
        return switch (this) {
            case OfInstance(var _, var _, var state, var _) -> !state.isOff();
            case Above(var _, var use) -> use.isLive();
            case Open _, Mounted _, Held _, Swap _, Exported _, OpenedBy _ -> true;
        };
    }

    default UseSource source() {
        return switch (this) {
            case Open _, Held _ -> UseSource.KERNEL;
            case Mounted _ -> UseSource.MOUNTS;
            case OfInstance _ -> UseSource.LIBVIRT;
            case Above(var _, var use) -> use.source();
            case Swap _ -> UseSource.SWAPS;
            case Exported _ -> UseSource.ISCSI;
            case OpenedBy _ -> UseSource.PROCESSES;
        };
    }

    /// The fact in words that stay the same from look to look: no counts, times or numbers of processes.
    default String summary() {
        return switch (this) {
            case Open _ -> "open";
            case Mounted mounted -> "mounted " + mounted.path();
            case OfInstance(var name, var target, var state, var _) ->
                (state.isOff() ? "claimed by " : "instance ") + name + " " + target;
            case Held held -> "held " + held.device();
            case Above(var device, var use) -> use.summary() + " on " + device;
            case Swap _ -> "swap";
            case Exported exported -> "exported " + exported.target();
            case OpenedBy process -> "process " + process.program();
        };
    }
}
