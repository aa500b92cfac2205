package org.snapdeck.volumes;

import org.snapdeck.fx.DetailsPane;
import org.snapdeck.fx.Kit;
import org.snapdeck.operations.LvDisplay;

/// The tabs of a volume's details.
final class VolumeTabs {
    private final Kit kit;
    private final VolumesViewModel viewModel;
    private final VolumeDoors doors;
    private final LvDisplay display;

    VolumeTabs(Kit kit, VolumesViewModel viewModel, VolumeDoors doors, LvDisplay display) {
        this.kit = kit;
        this.viewModel = viewModel;
        this.doors = doors;
        this.display = display;
    }

    void addTo(DetailsPane<VolumeRow> details) {
        details.tab("details.overview", new VolumeOverviewCell(kit.words(), viewModel))
                .tab("details.snapshots", new VolumeSnapshotsCell(kit.words(), viewModel, doors))
                .tab("details.attachments", new VolumeAttachmentsCell(kit.words(), viewModel, doors))
                .tab("details.activity", new VolumeActivityCell(kit.words(), viewModel, doors))
                .tab("details.lvdisplay", new VolumeLvDisplayCell(kit, viewModel, display));
    }
}
