package org.snapdeck.lvm;

import java.util.List;
import org.snapdeck.ssh.ScriptStep;

/// What the host printed is no whole report. None of it is used, as its missing part could be what matters.
@SuppressWarnings("serial") // thrown and caught in one process
public final class UnreadableReport extends LvmFailure {

    UnreadableReport(String what, List<ScriptStep> steps) {
        super(what, steps);
    }
}
