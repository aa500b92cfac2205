package org.snapdeck.hosts;

import java.util.List;
import org.snapdeck.lvm.LvmFailure;
import org.snapdeck.lvm.ReportRefused;
import org.snapdeck.lvm.UnreadableReport;
import org.snapdeck.operations.Reason;
import org.snapdeck.operations.Reasons;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.ScriptStep;

/// Why a host does not answer as it should, and the commands that tell it.
public record HostTrouble(Reason reason, List<ScriptStep> evidence) {
    public HostTrouble {
        evidence = List.copyOf(evidence);
    }

    public static HostTrouble of(Exception failure) {
        return switch (failure) {
            case RemoteFailure remote -> new HostTrouble(Reasons.of(remote), List.of());
            case LvmFailure report -> of(report);
            default -> new HostTrouble(Reason.of("reason.fault", String.valueOf(failure.getMessage())), List.of());
        };
    }

    private static HostTrouble of(LvmFailure failure) {
        return switch (failure) {
            case ReportRefused refused -> new HostTrouble(of(refused), List.of(refused.refused()));
            case UnreadableReport unreadable ->
                new HostTrouble(Reason.of("reason.report.unreadable", unreadable.getMessage()), unreadable.steps());
        };
    }

    private static Reason of(ReportRefused refused) {
        var command = String.join(" ", refused.refused().words());
        return switch (refused.attempt()) {
            case NOT_ALLOWED -> Reason.of("reason.report.not-allowed", command);
            case NOT_FOUND -> Reason.of("reason.report.missing", command);
            case FAILED, SUCCEEDED ->
                Reason.of("reason.report.failed", command, refused.refused().exit());
        };
    }
}
