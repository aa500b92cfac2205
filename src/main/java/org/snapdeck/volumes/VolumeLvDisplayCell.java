package org.snapdeck.volumes;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javafx.scene.Node;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.OnDemand;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.RowView;
import org.snapdeck.lvm.Command;
import org.snapdeck.lvm.LvPath;
import org.snapdeck.operations.LvDisplay;

/// What `lvdisplay` says of a volume on its host, word for word.
final class VolumeLvDisplayCell implements RowView<VolumeRow> {
    private final Kit kit;
    private final VolumesViewModel viewModel;
    private final LvDisplay display;
    private final OnDemand text;

    VolumeLvDisplayCell(Kit kit, VolumesViewModel viewModel, LvDisplay display) {
        this.kit = kit;
        this.viewModel = viewModel;
        this.display = display;
        this.text = new OnDemand(kit.words(), kit.background(), "lvdisplay-text");
    }

    @Override
    public Node node() {
        return text;
    }

    @Override
    public void show(VolumeRow row) {
        if (row.seen().isEmpty()) {
            text.refuse(kit.words().text("details.not-on-host"));
            return;
        }
        var path = viewModel.details(row).path();
        text.show(row.id(), () -> read(row.volume().pool().hostId(), path));
    }

    private RanCommand read(UUID hostId, LvPath path) throws Exception {
        var step = display.of(hostId, path);
        return new RanCommand(
                new Command(step.words()).display(),
                OptionalInt.of(step.exit()),
                step.out(),
                step.err(),
                Optional.of(step.time()));
    }
}
