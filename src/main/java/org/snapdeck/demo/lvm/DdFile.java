package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.util.Arrays;
import org.snapdeck.demo.machine.ByteText;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Inode;

/// `dd` from a file of a mounted filesystem to its output.
final class DdFile {

    private DdFile() {}

    static int read(Call call, DdWords words, Inode inode) throws IOException {
        var path = words.file("if").orElseThrow();
        var user = call.process().user();
        var mounted = call.machine().files().mounted(path).orElseThrow();
        if (!mounted.isReachedBy(user, path) || !inode.mayBeReadBy(user)) {
            return refuse(call, "failed to open '" + path + "': Permission denied");
        }
        return switch (inode.kind()) {
            case 'f' -> copy(call, words, inode.content());
            case 'd' -> refuse(call, "error reading '" + path + "': Is a directory");
            case 'l' -> refuse(call, "failed to open '" + path + "': Too many levels of symbolic links");
            default -> call.notSimulated(path);
        };
    }

    private static int copy(Call call, DdWords words, byte[] content) throws IOException {
        var from = Math.min(words.skip(), content.length);
        var to = Math.min(words.count(), content.length - from) + from;
        call.print(ByteText.text(Arrays.copyOfRange(content, (int) from, (int) to)));
        return 0;
    }

    private static int refuse(Call call, String words) throws IOException {
        call.complain("dd: " + words + "\n");
        return 1;
    }
}
