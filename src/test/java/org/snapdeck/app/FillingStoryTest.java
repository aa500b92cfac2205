package org.snapdeck.app;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A snapshot fills up, somebody is warned, a rule gives it more room; and one dies all the same.
final class FillingStoryTest {
    private static final String GROUP = "stack-volumes";
    private static final String IDLE = "volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02";

    @TempDir
    private Path data;

    private OpenConsole console;
    private TimeLapse time;

    @BeforeEach
    void open() throws Exception {
        console = OpenConsole.on(data);
        time = new TimeLapse(console);
    }

    @AfterEach
    void close() {
        console.close();
    }

    private void snapshotWithStore(String size) {
        console.choose("create-snapshot", "vol-2");
        var dialog = console.at("#create-snapshot-dialog");
        dialog.at("#small-store").click();
        dialog.at("#store-size").type(size);
        dialog.at("#write-cost").shows("copied once");
        dialog.at("#submit").click();
        dialog.at("#close").text("Close").click();
        console.goTo("snapshots");
        console.row("vol-2-snapshot").shows("Available");
    }

    private void write(long bytes) {
        console.demo().world().write(GROUP, IDLE, bytes);
        time.look();
    }

    @Test
    void aStoreThatFillsUpIsWarnedOfAndGrowsByItsRule() {
        snapshotWithStore("1");
        time.halfAnHourOfWriting(IDLE, 50L << 20);
        console.row("vol-2-snapshot").shows("full in about");
        console.at("#snapshot-alarms").isGone();

        console.at("#warning-levels").click();
        var levels = console.at("#warning-levels-dialog");
        levels.at("#store-warning").type("95");
        levels.shows("The critical level must be above the warning level");
        levels.at("#store-warning").type("25");
        levels.at("#minutes-until-full").type("0");
        levels.at("#submit").click();

        console.row("vol-2-snapshot").shows("Store fills up");
        console.at("#snapshot-alarms").shows("The store of vol-2-snapshot is 29 % full");
        console.at(".notice").shows("The store of vol-2-snapshot is 29 % full");
        console.goTo("volumes");
        console.at("#status-alarm").shows("vol-2-snapshot: store 29 % full").click();

        console.choose("edit-store-rule", "vol-2-snapshot");
        var rule = console.at("#edit-store-rule-dialog");
        rule.shows("only while a console is open");
        rule.at("#rule-above").type("40");
        rule.at("#rule-step").type("1 GiB");
        rule.at("#rule-ceiling").type("2 GiB");
        rule.at("#submit").click();
        write(150L << 20);

        console.row("vol-2-snapshot").shows("22 %");
        console.at("#snapshot-alarms").isGone();
        console.at("#status-alarm").isGone();
        console.row("vol-2-snapshot").click();
        console.at("#tab-overview").click();
        console.at(".details").shows("Above 40 %, 1 GiB more, never above 2 GiB, while a console is open");
        console.goTo("activity");
        console.row("Enlarge Store").click();
        console.at("#tab-overview").click();
        console.at(".details").shows("rule (above 40 %: 1024 MiB more)");
    }

    @Test
    void aDeadSnapshotCanOnlyBeDeleted() {
        snapshotWithStore("0.25");
        write(512L << 20);

        console.row("vol-2-snapshot").shows("Dead").click();
        console.at("#status-alarm").shows("Snapshot vol-2-snapshot is dead");
        console.at(".details").shows("All that is left to do is to delete the snapshot");
        console.row("vol-2-snapshot").at(".row-menu").click();
        for (var action : new String[] {
            "enlarge-store",
            "edit-store-rule",
            "create-volume-from-snapshot",
            "edit-snapshot",
            "edit-metadata",
            "revert-volume"
        }) {
            console.at("#action-" + action).isDisabled();
        }
        console.at("#action-delete-snapshot").click();
        console.at("#submit").click();
        console.at("#close").text("Close").click();
        console.row("vol-2-snapshot").isGone();
        console.at("#status-alarm").isGone();
    }
}
