package org.snapdeck.demo.programs;

import java.io.IOException;
import org.snapdeck.demo.machine.ByteText;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Node;

/// Reads the files that a program is given.
final class TextFiles {

    /// A file can't be read; the message is the usual one of the machine's kernel.
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String path, String reason) {
            super(path + ": " + reason);
        }
    }

    private TextFiles() {}

    /// The content of a file, or of standard input for `-`.
    static String read(Call call, String path) throws Unreadable, IOException {
        if (path.equals("-")) {
            return ByteText.text(call.streams().in().readAllBytes());
        }
        var node = call.machine().files().find(path);
        if (node.isEmpty()) {
            throw new Unreadable(path, "No such file or directory");
        }
        return switch (node.get()) {
            case Node.Reading(byte[] content) -> ByteText.text(content);
            case Node.Writable(var document) -> ByteText.text(document.content());
            case Node.Nothing() -> "";
            case Node.Folder() -> throw new Unreadable(path, "Is a directory");
            case Node.OnDisk(var inode) when inode.kind() == 'd' -> throw new Unreadable(path, "Is a directory");
            case Node.OnDisk(var inode) -> ByteText.text(inode.content());
            case Node.BlockDevice _, Node.Executable _ -> throw new Unreadable(path, "Permission denied");
        };
    }
}
