package org.snapdeck.volumes;

import java.util.List;
import java.util.Optional;
import org.snapdeck.fx.DetailsPane;
import org.snapdeck.fx.HistoryLine;
import org.snapdeck.fx.HistoryView;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.LvDisplayView;
import org.snapdeck.fx.LvEvidence;

/// The tabs of a volume's details.
final class VolumeTabs {
    private final Kit kit;
    private final VolumesViewModel viewModel;
    private final VolumeDoors doors;
    private final LvEvidence display;

    VolumeTabs(Kit kit, VolumesViewModel viewModel, VolumeDoors doors, LvEvidence display) {
        this.kit = kit;
        this.viewModel = viewModel;
        this.doors = doors;
        this.display = display;
    }

    void addTo(DetailsPane<VolumeRow> details) {
        details.tab("details.overview", new VolumeOverviewCell(kit.words(), viewModel))
                .tab("details.snapshots", new VolumeSnapshotsCell(kit.words(), viewModel, doors))
                .tab("details.attachments", new VolumeAttachmentsCell(kit.words(), viewModel, doors))
                .tab("details.activity", new HistoryView<>(kit.words(), this::history))
                .tab("details.lvdisplay", new LvDisplayView<>(kit, display, this::spot));
    }

    /// What was done with a volume and its snapshots.
    private List<HistoryLine> history(VolumeRow row) {
        return viewModel.details(row).operations().stream().map(doors.deed()).toList();
    }

    private Optional<LvDisplayView.Spot> spot(VolumeRow row) {
        return row.seen()
                .map(_ -> new LvDisplayView.Spot(
                        row.id(),
                        row.volume().pool().hostId(),
                        viewModel.details(row).path()));
    }
}
