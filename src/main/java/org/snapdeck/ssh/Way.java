package org.snapdeck.ssh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How a host is reached: through no, one or several jump hosts, in their order, each with a login of its own.
public record Way(List<Hop> jumps, Hop last) implements AutoCloseable {

    public Way {
        jumps = List.copyOf(jumps);
    }

    /// Takes over the login.
    public static Way straightTo(HostAddress address, Login login) {
        return new Way(List.of(), new Hop(address, login));
    }

    HostAddress address() {
        return last.address();
    }

    List<Hop> hops() {
        var all = new ArrayList<>(jumps);
        all.add(last);
        return all;
    }

    /// Under which the key of a hop is known.
    KeyName keyName(Hop hop) {
        var before = hops().subList(0, hops().indexOf(hop));
        return new KeyName(before.stream().map(Hop::address).toList(), hop.address());
    }

    /// The time that all hops together may take, when each may take this long.
    Duration times(Duration each) {
        return each.multipliedBy(hops().size());
    }

    @Override
    public void close() {
        hops().forEach(Hop::close);
    }
}
