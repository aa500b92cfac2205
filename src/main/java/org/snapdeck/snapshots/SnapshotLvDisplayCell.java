package org.snapdeck.snapshots;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.OnDemand;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.RowView;
import org.snapdeck.lvm.Command;
import org.snapdeck.lvm.LvPath;
import org.snapdeck.operations.LvDisplay;

/// LVM's own words about a snapshot, read when somebody wants to see them. They name its origin.
final class SnapshotLvDisplayCell implements RowView<SnapshotRow> {
    private final Kit kit;
    private final LvDisplay display;
    private final OnDemand text;

    SnapshotLvDisplayCell(Kit kit, LvDisplay display) {
        this.kit = kit;
        this.display = display;
        this.text = new OnDemand(kit.words(), kit.background(), "lvdisplay-text");
    }

    @Override
    public Node node() {
        return text;
    }

    @Override
    public void show(SnapshotRow row) {
        if (row.seen().isEmpty()) {
            text.refuse(kit.words().text("details.not-on-host"));
            return;
        }
        var pool = row.volume().pool();
        var path = new LvPath(pool.group(), row.snapshot().lv());
        text.show(row.id(), () -> {
            var step = display.of(pool.hostId(), path);
            return new RanCommand(
                    new Command(step.words()).display(),
                    OptionalInt.of(step.exit()),
                    step.out(),
                    step.err(),
                    Optional.of(step.time()));
        });
    }
}
