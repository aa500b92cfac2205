package org.snapdeck.operations;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snapdeck.ssh.Lost;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.usage.Unreadable;
import org.snapdeck.usage.WriteLook;

/// Follows how a volume is written to as long as somebody wants to see it, over one channel to its host, which is
/// opened
/// anew after it was lost.
public final class WriteWatch {
    private static final Logger LOG = LoggerFactory.getLogger(WriteWatch.class);

    private final HostLinks links;
    private final Duration pause;

    public WriteWatch(HostLinks links) {
        this(links, Duration.ofSeconds(3));
    }

    /// @param pause before it is tried again
    WriteWatch(HostLinks links, Duration pause) {
        this.links = links;
        this.pause = pause;
    }

    /// @param volume the uuids of group and volume, as the kernel's device of the volume bears them
    /// @return what ends it; does not wait for the host
    public Runnable follow(UUID hostId, String volume, WriteFollower follower) {
        var thread = Thread.ofVirtual().name("writes of " + volume).start(() -> followOn(hostId, volume, follower));
        return thread::interrupt;
    }

    private void followOn(UUID hostId, String volume, WriteFollower follower) {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                links.to(hostId).followWrites(volume, line -> tell(line, follower));
            } catch (RemoteFailure failure) {
                lost(failure, follower);
            }
        }
    }

    private void lost(RemoteFailure failure, WriteFollower follower) {
        if (Thread.currentThread().isInterrupted()) {
            return; // nobody wants to see it any more
        }
        LOG.debug("Writes can't be followed", failure);
        follower.lost(!(failure instanceof Lost lost) || lost.reason() != Lost.Reason.GAVE_WAY);
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(String line, WriteFollower follower) {
        try {
            follower.saw(WriteLook.read(line));
        } catch (Unreadable failure) {
            LOG.warn("A host tells of writes what can't be read", failure);
            follower.lost(false);
        }
    }
}
