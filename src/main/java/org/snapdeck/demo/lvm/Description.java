package org.snapdeck.demo.lvm;

import java.util.ArrayList;
import java.util.List;

/// What `lvdisplay` says about one volume.
final class Description {

    private static final int LABEL = 23;
    private static final String READ_AHEAD = "256";

    private final LvmHost host;
    private final LvRow row;
    private final Units units;
    private final List<String> lines = new ArrayList<>();

    Description(LvmHost host, LvRow row, Units units) {
        this.host = host;
        this.row = row;
        this.units = units;
    }

    List<String> lines() {
        var volume = row.volume();
        lines.add("--- Logical volume ---");
        if (!(volume.layout() instanceof Layout.ThinPool) && !volume.layout().isHidden()) {
            add("LV Path", "/dev/" + row.group().name() + "/" + volume.name());
        }
        add("LV Name", volume.name());
        add("VG Name", row.group().name());
        add("LV UUID", volume.uuid());
        add("LV Write Access", volume.traits().writeable() ? "read/write" : "read only");
        var time = new Value.Time(volume.created()).written(ReportStyle.USUAL);
        add("LV Creation host, time", host.machine().name() + ", " + time);
        relations();
        state();
        sizes();
        add("Segments", "1");
        add("Allocation", "inherit");
        add("Read ahead sectors", "auto");
        row.device().ifPresent(device -> {
            add("- currently set to", READ_AHEAD);
            add("Block device", Device.MAJOR + ":" + device.minor());
        });
        lines.add(" ");
        return lines;
    }

    private void relations() {
        var group = row.group();
        switch (row.volume().layout()) {
            case Layout.ThickSnapshot _ -> {
                var usable = row.isActive() && !row.isInvalid();
                var origin = group.originOf(row.volume()).orElseThrow().name();
                add("LV snapshot status", (usable ? "active" : "INACTIVE") + " destination for " + origin);
            }
            case Layout.ThinVolume _ -> {
                add("LV Pool name", group.poolOf(row.volume()).orElseThrow().name());
                group.originOf(row.volume()).ifPresent(origin -> add("LV Thin origin name", origin.name()));
                originOf(group.snapshotsOf(row.volume()));
            }
            case Layout.ThinPool _ -> {
                for (var part : group.volumes()) {
                    if (PoolFill.isPartOf(part, row.volume())) {
                        var data = part.layout() instanceof Layout.PoolData;
                        add(data ? "LV Pool data" : "LV Pool metadata", part.name());
                    }
                }
            }
            case Layout.Linear _, Layout.PoolData _, Layout.PoolMetadata _, Layout.PoolSpare _ ->
                originOf(group.snapshotsOf(row.volume()));
        }
    }

    private void originOf(List<LogicalVolume> snapshots) {
        if (snapshots.isEmpty()) {
            return;
        }
        add("LV snapshot status", "source of");
        for (var snapshot : snapshots) {
            var usable = row.isActive() && !row.facts().store(snapshot).invalid();
            add("", snapshot.name() + " [" + (usable ? "active" : "INACTIVE") + "]");
        }
    }

    private void state() {
        if (!row.isActive()) {
            add("LV Status", "NOT available");
            return;
        }
        add("LV Status", row.facts().isSuspended(row.volume()) ? "suspended" : "available");
        add("# open", String.valueOf(row.device().map(Device::open).orElse(0)));
    }

    private void sizes() {
        var group = row.group();
        var bytes = group.deviceBytes(row.volume());
        add("LV Size", units.written(bytes));
        if (row.volume().layout() instanceof Layout.ThinPool && row.isActive()) {
            add("Allocated pool data", row.poolFill().data() + "%");
            add("Allocated metadata", row.poolFill().metadata() + "%");
        }
        if (row.volume().layout() instanceof Layout.ThinVolume && row.isActive()) {
            var mapped = (long) row.facts().map(row.volume()).mapped();
            add("Mapped size", Percent.of(mapped, bytes) + "%");
        }
        add("Current LE", String.valueOf(bytes / group.extentSize()));
        if (row.volume().layout() instanceof Layout.ThickSnapshot(var _, int extents, var _, var _)) {
            var store = row.facts().store(row.volume());
            add("COW-table size", units.written(group.bytes(row.volume())));
            add("COW-table LE", String.valueOf(extents));
            if (row.isActive() && !store.invalid()) {
                add("Allocated to snapshot", store.percent(group.bytes(row.volume())) + "%");
            }
            add("Snapshot chunk size", units.written(CowStore.CHUNK));
        }
    }

    private void add(String label, String value) {
        lines.add(label + " ".repeat(LABEL - label.length()) + value);
    }
}
