package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Node;
import org.snapdeck.demo.machine.Program;

/// `dd` from one device to another, or from a device to its output, where it writes of each MiB what it is a copy
/// of. It takes the time that a disk would.
final class Dd implements Program {

    private static final long BYTES_A_SECOND = 256L << 20;
    private static final long BETWEEN_PAUSES = 4L << 20;
    private static final Duration PAUSE = Duration.ofMillis(1000 * BETWEEN_PAUSES / BYTES_A_SECOND);
    private static final String NO_SUCH_FILE = "No such file or directory";

    private final LvmHost host;

    Dd(LvmHost host) {
        this.host = host;
    }

    /// A device, or the zeros of `/dev/zero`, which have no end.
    private record End(Optional<Device> device, long bytes) {
        String volume() {
            return device.map(it -> it.volume().uuid()).orElse(Origins.ZEROS);
        }
    }

    /// Why it ends early.
    private static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;

        Stopped(String words) {
            super(words);
        }
    }

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        var words = DdWords.of(call.arguments());
        if (words.unknown().isPresent()
                || words.file("if").isEmpty()
                || words.file("of").isPresent() && !words.converts("nocreat")) {
            return call.notSimulated(String.join(" ", call.arguments()));
        }
        var file = call.machine().files().find(words.file("if").get());
        if (file.isPresent()
                && file.get() instanceof Node.OnDisk(var inode)
                && words.file("of").isEmpty()) {
            return DdFile.read(call, words, inode);
        }
        try {
            var source = open(call, words.file("if").get(), true);
            var target = words.file("of").isPresent()
                    ? Optional.of(open(call, words.file("of").get(), false))
                    : Optional.<End>empty();
            return move(call, words, source, target);
        } catch (Stopped stopped) {
            call.complain("dd: " + stopped.getMessage() + "\n");
            return 1;
        }
    }

    private End open(Call call, String path, boolean toRead) throws Stopped {
        if (path.equals("/dev/zero") && toRead) {
            return new End(Optional.empty(), Long.MAX_VALUE);
        }
        var node = call.machine().files().find(path);
        if (node.isEmpty()) {
            throw new Stopped("failed to open '" + path + "': " + NO_SUCH_FILE);
        }
        if (!(node.get() instanceof Node.BlockDevice(var _, int minor))
                || !call.process().user().isRoot()) {
            throw new Stopped("failed to open '" + path + "': Permission denied");
        }
        var device = host.kernel().devices().ofKernel("dm-" + minor).orElseThrow();
        return new End(Optional.of(device), bytes(device));
    }

    private long bytes(Device device) {
        return host.groups().stream()
                .filter(group -> group.findByUuid(device.volume().uuid()).isPresent())
                .mapToLong(group -> group.deviceBytes(device.volume()))
                .findFirst()
                .orElse(0);
    }

    private int move(Call call, DdWords words, End source, Optional<End> target)
            throws IOException, InterruptedException {
        var all = Math.max(0, Math.min(words.count(), source.bytes() - words.skip()));
        var progress = new DdProgress(call, words);
        var moved = 0L;
        var status = 0;
        try {
            while (moved < all) {
                var piece = Math.min(all - moved, BETWEEN_PAUSES);
                requireReadable(words, source);
                move(call, words, source, target, moved, piece);
                moved += piece;
                host.take(PAUSE.multipliedBy(piece).dividedBy(BETWEEN_PAUSES));
                progress.moved(moved);
            }
        } catch (Stopped stopped) {
            progress.complain("dd: " + stopped.getMessage() + "\n");
            status = 1;
        }
        progress.end(moved);
        return status;
    }

    /// A snapshot that overflowed has nothing left to read.
    private void requireReadable(DdWords words, End source) throws Stopped {
        var dead = source.device()
                .filter(device -> host.kernel().facts().store(device.volume()).invalid())
                .isPresent();
        if (dead) {
            throw new Stopped("error reading '" + words.file("if").orElseThrow() + "': Input/output error");
        }
    }

    private void move(Call call, DdWords words, End source, Optional<End> target, long moved, long piece)
            throws IOException, Stopped {
        var from = words.skip() + moved;
        if (target.isEmpty()) {
            for (var block = from / Origins.BLOCK; block * Origins.BLOCK < from + piece; block++) {
                call.print(host.kernel().origins().at(source.volume(), block) + "\n");
            }
            return;
        }
        var to = words.seek() + moved;
        if (to + piece > target.get().bytes()) {
            throw new Stopped("error writing '" + words.file("of").orElseThrow() + "': No space left on device");
        }
        var written = 0L;
        for (var block = to / Origins.BLOCK; block * Origins.BLOCK < to + piece; block++) {
            var zeros =
                    host.kernel().origins().copy(source.volume(), target.get().volume(), block);
            written += zeros && words.converts("sparse") ? 0 : Origins.BLOCK;
        }
        host.kernel().write(target.get().volume(), Math.min(written, piece));
    }
}
