package org.snapdeck.demo.programs;

import java.io.IOException;
import java.util.List;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `id`, `id -u`, `id -g` and `id -un`.
final class Id implements Program {

    @Override
    public int run(Call call) throws IOException {
        var user = call.process().user();
        var number = user.number();
        if (call.arguments().isEmpty()) {
            var both = number + "(" + user.name() + ")";
            call.print("uid=" + both + " gid=" + both + " groups=" + both + "\n");
        } else if (call.arguments().equals(List.of("-u")) || call.arguments().equals(List.of("-g"))) {
            call.print(number + "\n");
        } else if (call.arguments().equals(List.of("-un"))) {
            call.print(user.name() + "\n");
        } else {
            return call.notSimulated(String.join(" ", call.arguments()));
        }
        return 0;
    }
}
