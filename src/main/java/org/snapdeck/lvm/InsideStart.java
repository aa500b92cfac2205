package org.snapdeck.lvm;

import java.util.List;
import org.snapdeck.ssh.ScriptStep;

/// Whether a snapshot was mounted. If not, the host has taken away what it made for it, or goes on to do so.
public record InsideStart(Result result, List<ScriptStep> steps) implements Answered {

    public InsideStart {
        steps = List.copyOf(steps);
    }

    public sealed interface Result {}

    /// @param filesystem such as `xfs`
    public record Open(String filesystem) implements Result {}

    /// It can't be looked into as it is.
    ///
    /// @param found the kind of what is on it, where that is the reason; empty where not
    public record Refused(InsideRefusal why, String found) implements Result {}

    /// A command failed.
    ///
    /// @param words what it said
    public record Failed(Attempt how, String words) implements Result {}
}
