package org.snapdeck.lvm;

import java.util.Optional;
import java.util.UUID;

/// Something to be changed on a host by one command of LVM. The command that people are shown is the one that
/// runs.
public sealed interface LvmChange
        permits NewVolume,
                NewSnapshot,
                NewClone,
                Removal,
                Retagging,
                Extension,
                Refreshment,
                Activation,
                MergeStart,
                Reversal {

    /// The operation whose tag the command's process carries on the host, so that it can be found there later.
    UUID operation();

    VgName group();

    Command command();

    /// The use beyond which the command must not run.
    default Optional<UseLimit> useLimit() {
        return Optional.empty();
    }

    /// Why what was found afterwards is not what was wanted; nothing when it is.
    Optional<FailureReason> shortfall(ReadBack found);
}
