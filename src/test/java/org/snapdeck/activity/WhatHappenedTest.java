package org.snapdeck.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.Progress;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.StageReport;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Pictures;
import org.snapdeck.operations.Reason;

final class WhatHappenedTest {
    private final WhatHappened text =
            new WhatHappened(Words.at(InstantSource.fixed(SampleOperations.REQUESTED), ZoneOffset.UTC));

    @Test
    void theTextTellsTheOperationItsStagesAndEachCommandAsItRan() {
        var row = OperationRow.of(
                SampleOperations.failed(7, Reason.of("reason.no-space", 2L << 30, 1L << 30)),
                Pictures.empty().picture());
        var command = RanCommand.ran(
                "sudo -n lvcreate --name _snapshot-1 vg-demo/vol-1",
                5,
                "",
                "  Volume group \"vg-demo\" has insufficient free space\n",
                Duration.ofMillis(340));
        var progress = Progress.failed(
                List.of(
                        StageReport.of("stage.request", StageReport.State.DONE, "Written down."),
                        StageReport.of("stage.execution", StageReport.State.FAILED, "LVM refused.")
                                .took(Duration.ofMillis(340))
                                .ran(List.of(command))),
                Problem.of("LVM refused."));

        assertThat(text.of(row, progress)).isEqualTo("""
            Snapdeck, operation 7: Create Snapshot vol-1-snapshot on (removed)
            Requested 2026-11-21 20:00:00 Z by alice
            State: Failed 2.0 s
            The volume group has 1 GiB free and 2 GiB are needed: delete something, extend the group, or ask for less.
            Operation 00000000-0000-0004-0000-000000000007, object 00000000-0000-0003-0000-000000000001
            Request: done
                Written down.
            Execution: failed 340 ms
                LVM refused.
                $ sudo -n lvcreate --name _snapshot-1 vg-demo/vol-1
                  Volume group "vg-demo" has insufficient free space
                exit 5, 340 ms
            """);
    }
}
