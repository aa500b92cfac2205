package org.snapdeck.demo.machine;

/// What stands at a path of the file tree.
public sealed interface Node {

    record Folder() implements Node {}

    /// A file that can be read; only a [Document] can also be written.
    record Reading(byte[] content) implements Node {
        public static Reading of(String text) {
            return new Reading(ByteText.bytes(text));
        }
    }

    record Writable(Document document) implements Node {}

    record Executable(Program program) implements Node {}

    record BlockDevice(int major, int minor) implements Node {}

    /// What a mounted filesystem holds.
    record OnDisk(Inode inode) implements Node {}

    /// `/dev/null`
    record Nothing() implements Node {}
}
