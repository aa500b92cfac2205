package org.snapdeck.ssh;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.sshd.client.future.DefaultOpenFuture;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.channel.ChannelSessionFactory;

/// What a server does whose `MaxSessions` is 1: it refuses a channel while there is another.
final class OneChannelAtATime extends ChannelSessionFactory {

    private final AtomicBoolean taken = new AtomicBoolean();

    @Override
    public Channel createChannel(Session session) {
        return new ChannelSession() {
            @Override
            public OpenFuture open(long recipient, long window, long packet, Buffer buffer) {
                if (taken.compareAndSet(false, true)) {
                    addCloseFutureListener(_ -> taken.set(false));
                    return super.open(recipient, window, packet, buffer);
                }
                var refused = new DefaultOpenFuture(this, this);
                refused.setException(new SshChannelOpenException(
                        getChannelId(), SshConstants.SSH_OPEN_RESOURCE_SHORTAGE, "one at a time"));
                return refused;
            }
        };
    }
}
