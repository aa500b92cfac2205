package org.snapdeck.demo.shell;

import java.io.IOException;

/// `echo`, which understands backslashes as dash's does.
final class Echo implements Builtin {

    @Override
    public int run(BuiltinCall call) throws IOException {
        var words = call.arguments();
        var withoutEnd = !words.isEmpty() && words.getFirst().equals("-n");
        var text = String.join(" ", withoutEnd ? words.subList(1, words.size()) : words);
        call.streams().print(Escapes.replace(text) + (withoutEnd ? "" : "\n"));
        return 0;
    }
}
