package org.snapdeck.lvm;

import java.util.List;
import java.util.UUID;

/// A copy that the host makes by itself, whatever becomes of the connection and of the console.
///
/// @param whole how large the target is; what the source does not fill is zeroed
/// @param limit the most bytes a second; [ByteSize#NOTHING] is as many as it can
/// @param sparse whether the target reads as zeros where nothing was written, as a new thin volume does. On a new
/// thick one stands what was deleted from its blocks before, and zeros have to be written like anything else.
/// @param verify whether both are read again and their checksums compared
public record CopyJob(
        UUID operation,
        CopySource source,
        LvHandle target,
        ByteSize whole,
        ByteSize limit,
        boolean sparse,
        boolean verify) {

    public CopyJob {
        if (source.bytes().isMoreThan(whole)) {
            throw new IllegalArgumentException("A target of " + whole + " can't hold " + source.bytes());
        }
    }

    public Command command() {
        return new CopyCommands(source.volume().path(), target.path(), sparse).copy(source.bytes());
    }

    /// What the job's script takes, from the source on.
    List<String> arguments() {
        return List.of(
                device(source.volume()),
                device(target),
                source.volume().path() + " " + source.volume().uuid() + (source.thick() ? " thick" : " thin"),
                Long.toString(source.bytes().bytes()),
                Long.toString(whole.bytes()),
                Long.toString(limit.bytes()),
                sparse ? "sparse" : "",
                verify ? "verify" : "");
    }

    private static String device(LvHandle volume) {
        return volume.path().deviceName() + " " + volume.deviceUuid();
    }
}
