package org.snapdeck.demo.programs;

import java.io.IOException;
import java.util.Optional;
import org.snapdeck.demo.machine.ByteText;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Document;
import org.snapdeck.demo.machine.Node;
import org.snapdeck.demo.machine.Program;

/// `tee FILE`: what comes in goes out, and into the file, as it comes.
final class Tee implements Program {

    @Override
    public int run(Call call) throws IOException {
        if (call.arguments().size() != 1 || call.arguments().getFirst().startsWith("-")) {
            return call.notSimulated(String.join(" ", call.arguments()));
        }
        var path = call.arguments().getFirst();
        var files = call.machine().files();
        if (!files.mayWrite(path)) {
            call.complain("tee: " + path + ": Permission denied\n");
            return 1;
        }
        var file = files.find(path).flatMap(Tee::writable).orElseGet(() -> files.create(path));
        file.clear();
        try (var writer = file.writer()) {
            var in = call.streams().in();
            for (var next = in.read(); next >= 0; next = in.read()) {
                writer.write(next);
                call.print(ByteText.text(new byte[] {(byte) next}));
            }
        }
        return 0;
    }

    private static Optional<Document> writable(Node node) {
        return node instanceof Node.Writable(var document) ? Optional.of(document) : Optional.empty();
    }
}
