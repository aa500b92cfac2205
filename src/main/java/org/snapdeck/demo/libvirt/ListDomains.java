package org.snapdeck.demo.libvirt;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.snapdeck.demo.machine.Call;

/// `list --all --uuid --name`: which instance has which uuid.
final class ListDomains implements VirshCommand {

    @Override
    public int run(Call call, List<String> words, Hypervisor hypervisor) throws IOException {
        if (!words.equals(List.of("--all", "--uuid", "--name"))) {
            return call.notSimulated("list " + String.join(" ", words));
        }
        for (var domain : hypervisor.domains()) {
            call.print(String.format(Locale.ROOT, "%-36s %-30s\n", domain.uuid(), domain.name()));
        }
        call.print("\n");
        return 0;
    }
}
