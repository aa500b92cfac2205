package org.snapdeck.lvm;

import java.util.List;
import org.snapdeck.ssh.ScriptStep;

/// What a host answered, with each step of it for the journal.
public interface Answered {
    List<ScriptStep> steps();
}
