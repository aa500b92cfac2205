package org.snapdeck.usage;

/// One thing that was seen of who uses a device.
public sealed interface UseFact {
    /// The kernel counts how often the device is open; it does not say by whom.
    record Open(int count) implements UseFact {}

    /// A filesystem of the device is mounted on the host.
    record Mounted(String path, String filesystem) implements UseFact {}

    /// Another device stands on it: a partition, an encrypted or a mirrored one, another LVM.
    record Held(String device) implements UseFact {}

    /// A process has it open.
    ///
    /// @param program its name, or empty when it could not be seen
    record OpenedBy(long process, String program) implements UseFact {}

    /// The fact in words that stay the same from look to look: no counts, times or numbers of processes.
    default String summary() {
        return switch (this) {
            case Open _ -> "open";
            case Mounted mounted -> "mounted " + mounted.path();
            case Held held -> "held " + held.device();
            case OpenedBy process -> "process " + process.program();
        };
    }
}
