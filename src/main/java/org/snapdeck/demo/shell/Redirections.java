package org.snapdeck.demo.shell;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.snapdeck.demo.machine.FileTree;
import org.snapdeck.demo.machine.Node;
import org.snapdeck.demo.machine.Streams;

/// Opens files for a command's streams, from left to right.
final class Redirections {

    /// A file can't be opened; the command is not run.
    static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private final ShellState state;
    private final Expansion expansion;

    Redirections(ShellState state, Expansion expansion) {
        this.state = state;
        this.expansion = expansion;
    }

    Streams apply(List<Redirection> redirections, Streams streams) throws IOException, InterruptedException {
        var result = streams;
        for (var redirection : redirections) {
            result = apply(redirection, expansion.text(redirection.target()), result);
        }
        return result;
    }

    private Streams apply(Redirection redirection, String target, Streams streams) throws Refused {
        return switch (redirection.direction()) {
            case READ -> {
                requireDescriptor(redirection.descriptor(), 0);
                yield streams.withIn(open(target));
            }
            case WRITE -> withOutput(redirection.descriptor(), create(target, false), streams);
            case APPEND -> withOutput(redirection.descriptor(), create(target, true), streams);
            case DUPLICATE -> withOutput(redirection.descriptor(), output(target, streams), streams);
        };
    }

    private static Streams withOutput(int descriptor, OutputStream stream, Streams streams) throws Refused {
        return switch (descriptor) {
            case 1 -> streams.withOut(stream);
            case 2 -> streams.withErr(stream);
            default -> throw new Refused(descriptor + ": descriptor not simulated");
        };
    }

    private static void requireDescriptor(int descriptor, int expected) throws Refused {
        if (descriptor != expected) {
            throw new Refused(descriptor + ": descriptor not simulated");
        }
    }

    private static OutputStream output(String target, Streams streams) throws Refused {
        return switch (target) {
            case "1" -> streams.out();
            case "2" -> streams.err();
            default -> throw new Refused(target + ": descriptor not simulated");
        };
    }

    private InputStream open(String path) throws Refused {
        var node = files().find(path).orElseThrow(() -> new Refused("cannot open " + path + ": No such file"));
        return switch (node) {
            case Node.Nothing() -> InputStream.nullInputStream();
            case Node.Reading(byte[] content) -> new ByteArrayInputStream(content);
            case Node.Writable(var document) -> document.reader();
            case Node.Folder _, Node.Executable _, Node.BlockDevice _, Node.OnDisk _ ->
                throw new Refused("cannot open " + path + ": Permission denied");
        };
    }

    private OutputStream create(String path, boolean append) throws Refused {
        var existing = files().find(path);
        if (existing.isPresent() && existing.get() instanceof Node.Nothing) {
            return OutputStream.nullOutputStream();
        }
        var folder = path.substring(0, Math.max(1, path.lastIndexOf('/')));
        if (!(files().find(folder).orElse(null) instanceof Node.Folder)) {
            throw new Refused("cannot create " + path + ": Directory nonexistent");
        }
        if (!files().mayWrite(path)
                || existing.filter(Node.Folder.class::isInstance).isPresent()) {
            throw new Refused("cannot create " + path + ": Permission denied");
        }
        if (existing.isPresent() && existing.get() instanceof Node.Writable(var document)) {
            if (!append) {
                document.clear();
            }
            return document.writer();
        }
        return files().create(path).writer();
    }

    private FileTree files() {
        return state.machine().files();
    }
}
