package org.snapdeck.demo.programs;

import java.io.IOException;
import org.snapdeck.demo.machine.ByteText;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `head -c BYTES`, of its input.
final class Head implements Program {

    @Override
    public int run(Call call) throws IOException {
        var options = Options.of(call.arguments(), "", "c");
        if (options.unknown().isPresent()
                || !options.operands().isEmpty()
                || options.valuesOf('c').size() != 1
                || !options.valuesOf('c').getFirst().matches("[0-9]{1,9}")) {
            return call.notSimulated(String.join(" ", call.arguments()));
        }
        var most = Integer.parseInt(options.valuesOf('c').getFirst());
        call.print(ByteText.text(call.streams().in().readNBytes(most)));
        return 0;
    }
}
