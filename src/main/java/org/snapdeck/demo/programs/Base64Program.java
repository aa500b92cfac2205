package org.snapdeck.demo.programs;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `base64 -w 0`, of its input.
final class Base64Program implements Program {

    @Override
    public int run(Call call) throws IOException {
        if (!call.arguments().equals(List.of("-w", "0"))) {
            return call.notSimulated(String.join(" ", call.arguments()));
        }
        call.print(Base64.getEncoder().encodeToString(call.streams().in().readAllBytes()));
        return 0;
    }
}
