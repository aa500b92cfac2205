package org.snapdeck.fx;

import java.util.Locale;
import java.util.Map;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A status as it is shown: the key of its word, its colour and its icon.
public record Status(String key, Tone tone, Ikon icon) {

    private static final Map<String, Status> ROWS = Map.ofEntries(
            row("available", Tone.GOOD, Feather.CHECK_CIRCLE),
            row("in-use", Tone.GOOD, Feather.LINK),
            row("creating", Tone.BUSY, Feather.LOADER),
            row("deleting", Tone.BUSY, Feather.LOADER),
            row("extending", Tone.BUSY, Feather.LOADER),
            row("attaching", Tone.BUSY, Feather.LOADER),
            row("detaching", Tone.BUSY, Feather.LOADER),
            row("reverting", Tone.BUSY, Feather.LOADER),
            row("updating", Tone.BUSY, Feather.LOADER),
            row("restoring", Tone.BUSY, Feather.LOADER),
            row("managing", Tone.BUSY, Feather.LOADER),
            row("unmanaging", Tone.BUSY, Feather.LOADER),
            row("downloading", Tone.BUSY, Feather.LOADER),
            row("uploading", Tone.BUSY, Feather.LOADER),
            row("retyping", Tone.BUSY, Feather.LOADER),
            row("backing-up", Tone.BUSY, Feather.LOADER),
            row("restoring-backup", Tone.BUSY, Feather.LOADER),
            row("reserved", Tone.NEUTRAL, Feather.LOCK),
            row("maintenance", Tone.WARNING, Feather.TOOL),
            row("awaiting-transfer", Tone.NEUTRAL, Feather.CLOCK),
            row("unmanaged", Tone.NEUTRAL, Feather.LOG_OUT),
            row("unrecorded", Tone.NEUTRAL, Feather.X),
            row("updated", Tone.NEUTRAL, Feather.TOOL),
            row("deleted", Tone.NEUTRAL, Feather.TRASH_2),
            row("dead", Tone.BAD, Feather.ALERT_OCTAGON),
            row("error", Tone.BAD, Feather.ALERT_OCTAGON),
            row("error_deleting", Tone.BAD, Feather.ALERT_OCTAGON),
            row("error_extending", Tone.BAD, Feather.ALERT_OCTAGON),
            row("error_managing", Tone.BAD, Feather.ALERT_OCTAGON),
            row("error_unmanaging", Tone.BAD, Feather.ALERT_OCTAGON),
            row("error_restoring", Tone.BAD, Feather.ALERT_OCTAGON),
            row("error_backing-up", Tone.BAD, Feather.ALERT_OCTAGON),
            row("error_reverting", Tone.BAD, Feather.ALERT_OCTAGON));

    private static final Map<String, Status> OPERATIONS = Map.ofEntries(
            operation("requested", Tone.NEUTRAL, Feather.CLOCK),
            operation("claimed", Tone.BUSY, Feather.LOADER),
            operation("sent", Tone.BUSY, Feather.SEND),
            operation("unknown", Tone.WARNING, Feather.HELP_CIRCLE),
            operation("running", Tone.BUSY, Feather.LOADER),
            operation("done", Tone.GOOD, Feather.CHECK_CIRCLE),
            operation("failed", Tone.BAD, Feather.X_CIRCLE),
            operation("not-sent", Tone.NEUTRAL, Feather.SLASH),
            operation("needs-you", Tone.WARNING, Feather.ALERT_TRIANGLE));

    private static final Map<String, Status> CONSISTENCIES = Map.ofEntries(
            consistency("detached", Tone.GOOD, Feather.CHECK_CIRCLE),
            consistency("guest-frozen", Tone.GOOD, Feather.CHECK_CIRCLE),
            consistency("host-frozen", Tone.GOOD, Feather.CHECK_CIRCLE),
            consistency("paused", Tone.WARNING, Feather.PAUSE_CIRCLE),
            consistency("crash-consistent", Tone.WARNING, Feather.ALERT_TRIANGLE),
            consistency("unknown", Tone.NEUTRAL, Feather.HELP_CIRCLE));

    /// The word that programs know it by.
    public String word() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /// The status of a volume or a snapshot, in Cinder's spelling (`in-use`, `error_deleting`).
    public static Status ofRow(String cinder) {
        return ROWS.getOrDefault(cinder, new Status("status." + cinder, Tone.NEUTRAL, Feather.HELP_CIRCLE));
    }

    /// The state of an operation: `NEEDS_YOU` and `needs-you` are the same.
    public static Status ofOperation(String state) {
        return named(OPERATIONS, "operation.state.", state);
    }

    /// How good a snapshot is.
    public static Status ofConsistency(String level) {
        return named(CONSISTENCIES, "consistency.", level);
    }

    private static Status named(Map<String, Status> known, String prefix, String name) {
        var spelled = name.toLowerCase(Locale.ROOT).replace('_', '-');
        return known.getOrDefault(spelled, new Status(prefix + spelled, Tone.NEUTRAL, Feather.HELP_CIRCLE));
    }

    private static Map.Entry<String, Status> row(String name, Tone tone, Ikon icon) {
        return Map.entry(name, new Status("status." + name, tone, icon));
    }

    private static Map.Entry<String, Status> operation(String name, Tone tone, Ikon icon) {
        return Map.entry(name, new Status("operation.state." + name, tone, icon));
    }

    private static Map.Entry<String, Status> consistency(String name, Tone tone, Ikon icon) {
        return Map.entry(name, new Status("consistency." + name, tone, icon));
    }
}
