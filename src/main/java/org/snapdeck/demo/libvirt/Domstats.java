package org.snapdeck.demo.libvirt;

import java.io.IOException;
import java.util.List;
import org.snapdeck.demo.machine.Call;

/// `domstats --state --block`: how all instances stand, and what their disks are.
final class Domstats implements VirshCommand {

    private static final int SECTOR = 4096;

    @Override
    public int run(Call call, List<String> words, Hypervisor hypervisor) throws IOException {
        if (!words.equals(List.of("--state", "--block"))) {
            return call.notSimulated("domstats " + String.join(" ", words));
        }
        for (var domain : hypervisor.domains()) {
            call.print(stats(domain, hypervisor));
        }
        return 0;
    }

    private static String stats(Domain domain, Hypervisor hypervisor) {
        var state = hypervisor.state(domain);
        var text = new StringBuilder("Domain: '" + domain.name() + "'\n");
        line(text, "state.state", state.number());
        line(text, "state.reason", state.reason());
        line(text, "block.count", domain.disks().size());
        for (var number = 0; number < domain.disks().size(); number++) {
            disk(text, "block." + number + ".", domain.disks().get(number), state, hypervisor);
        }
        return text.append('\n').toString();
    }

    /// Of one that is shut off nothing is counted.
    private static void disk(
            StringBuilder text, String prefix, Domain.Disk disk, DomainState state, Hypervisor hypervisor) {
        line(text, prefix + "name", disk.target());
        line(text, prefix + "path", disk.path());
        if (state == DomainState.SHUT_OFF) {
            size(text, prefix, disk, hypervisor);
            return;
        }
        var written = hypervisor.written(disk.path());
        line(text, prefix + "backingIndex", 1);
        line(text, prefix + "rd.reqs", 137);
        line(text, prefix + "rd.bytes", 137 * SECTOR);
        line(text, prefix + "rd.times", 201_337_000);
        line(text, prefix + "wr.reqs", written / SECTOR);
        line(text, prefix + "wr.bytes", written);
        line(text, prefix + "wr.times", written / SECTOR * 90_000);
        line(text, prefix + "fl.reqs", 12);
        line(text, prefix + "fl.times", 31_870_000);
        size(text, prefix, disk, hypervisor);
    }

    /// Of what is no volume of the host's, nothing is known here.
    private static void size(StringBuilder text, String prefix, Domain.Disk disk, Hypervisor hypervisor) {
        for (var field : List.of("allocation", "capacity", "physical")) {
            line(text, prefix + field, hypervisor.bytes(disk.path()));
        }
    }

    private static void line(StringBuilder text, String field, Object value) {
        text.append("  ").append(field).append('=').append(value).append('\n');
    }
}
