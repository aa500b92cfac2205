package org.snapdeck.ssh;

import java.nio.file.Path;
import java.util.List;

/// What OpenSSH on this machine knows of a host that shows a key.
public sealed interface Acquaintance {

    /// It has never seen the host.
    record None() implements Acquaintance {}

    /// It knows this very key for the host.
    record SameKey(Path file, int line) implements Acquaintance {}

    /// It knows another key of the same type: the host was installed anew, or somebody stands in between.
    record OtherKey(Path file, int line, HostKey known) implements Acquaintance {}

    /// It knows the host by keys of other types only, which says nothing about this one.
    record OtherTypes(Path file, List<HostKey> known) implements Acquaintance {
        public OtherTypes {
            known = List.copyOf(known);
        }
    }

    /// The key is marked as revoked.
    record RevokedKey(Path file, int line) implements Acquaintance {}

    /// An authority vouches for the host's keys, which is not supported.
    record Authority(Path file, int line) implements Acquaintance {}
}
