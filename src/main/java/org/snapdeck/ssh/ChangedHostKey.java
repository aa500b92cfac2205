package org.snapdeck.ssh;

import java.nio.file.Path;
import java.util.List;

/// The host shows another key than the ones we know for it: it was installed anew, or somebody stands in
/// between. There is no way past this but to take the old key out of the file by hand.
@SuppressWarnings("serial") // thrown and caught in one process
public final class ChangedHostKey extends RemoteFailure {

    private final KeyName name;
    private final HostKey shown;
    private final List<HostKey> known;
    private final Path file;

    public ChangedHostKey(KeyName name, HostKey shown, List<HostKey> known, Path file) {
        super(name.address(), "host key changed to " + shown + ", known are " + known, null);
        this.name = name;
        this.shown = shown;
        this.known = List.copyOf(known);
        this.file = file;
    }

    /// Under which the known keys stand.
    public KeyName name() {
        return name;
    }

    public HostKey shown() {
        return shown;
    }

    public List<HostKey> known() {
        return known;
    }

    /// Where the known keys stand.
    public Path file() {
        return file;
    }
}
