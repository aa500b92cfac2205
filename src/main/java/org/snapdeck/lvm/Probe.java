package org.snapdeck.lvm;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snapdeck.ssh.ScriptStep;
import org.snapdeck.usage.InstanceRights;

/// What the console can do on a host, as facts for a checklist.
public record Probe(
        String user,
        String system,
        SortedMap<String, Attempt> rights,
        Optional<LvmVersion> version,
        ProbedStorage storage,
        List<ScriptStep> steps) {

    public Probe {
        rights = Collections.unmodifiableSortedMap(new TreeMap<>(rights));
        steps = List.copyOf(steps);
    }

    /// Whether each command that the console needs may be run.
    public boolean allAllowed() {
        return lacking().isEmpty();
    }

    /// Of the sudo that is asked; nothing where the login user is root, or it did not say.
    public Optional<SudoVersion> sudo() {
        return steps.stream()
                .filter(step -> step.title().equals("sudo"))
                .findFirst()
                .flatMap(step -> SudoVersion.in(step.out()));
    }

    /// Whether the processes of others are hidden from us, so that none seen proves nothing.
    public boolean hidesProcesses() {
        return steps.stream().anyMatch(step -> step.title().equals("processes") && !step.succeeded());
    }

    /// The commands that may not be run, and whether they are forbidden or missing. A host needs no libvirt.
    public Map<String, Attempt> lacking() {
        var lacking = new TreeMap<>(rights);
        lacking.remove(InstanceRights.COMMAND, Attempt.NOT_FOUND);
        lacking.values().removeIf(right -> right == Attempt.SUCCEEDED);
        return lacking;
    }
}
