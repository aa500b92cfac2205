package org.snapdeck.lvm;

import org.snapdeck.ssh.Reply;
import org.snapdeck.ssh.ScriptStep;

/// What a host told of a folder or a file of a mounted snapshot, wrapped in base64.
final class InsideReply {
    private final Reply reply;

    InsideReply(Reply reply) {
        this.reply = reply;
    }

    /// A folder that is cut leaves its find with nobody to listen to it, so that only one that told nothing failed
    /// altogether.
    String entries() throws InsideUnread {
        var step = step("entries");
        if (!step.succeeded() && step.out().isBlank()) {
            throw unread(step);
        }
        return step.out();
    }

    /// What find said of entries that it could not read, though it told of others. Nobody listens to the rest of a
    /// folder that is cut, which is no failure and said by nobody.
    String unread() throws InsideUnread {
        var step = step("entries");
        return step.succeeded() ? "" : step.err().strip();
    }

    String piece() throws InsideUnread {
        var step = step("piece");
        if (!step.succeeded()) {
            throw unread(step);
        }
        return step.out();
    }

    private ScriptStep step(String title) throws InsideUnread {
        return reply.step(title).orElseThrow(() -> new InsideUnread("no step " + title, true, reply.steps()));
    }

    private InsideUnread unread(ScriptStep step) {
        var allowed = reply.step("allowed").map(ScriptStep::succeeded).orElse(true);
        return new InsideUnread(step.err().strip(), allowed, reply.steps());
    }
}
