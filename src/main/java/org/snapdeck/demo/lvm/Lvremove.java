package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `lvremove [-f|-y] [-S SELECTION] VG/LV|VG...`
final class Lvremove implements LvmCommand {

    @Override
    public List<String> options() {
        return List.of("select|S=", "reportformat=");
    }

    @Override
    public int run(LvmCall call) throws LvmRefusal, IOException, InterruptedException {
        if (call.line().operands().isEmpty()) {
            throw LvmRefusal.syntax(call.command());
        }
        var selection = new ReportCommand<>(call, LvFields.ALL, LvFields.USUAL).selection();
        var targets = Targets.of(call.host(), call.line().operands());
        var status = 0;
        for (var name : targets.volumesByGroup().keySet()) {
            try (var _ = call.changing(name)) {
                var group = call.host().group(name);
                var wanted = new ArrayList<LogicalVolume>();
                for (var volume : targets.volumesOf(group)) {
                    if (volume.isMerging() && !call.line().has("select")) {
                        throw LvmRefusal.failed(
                                "Can't remove merging snapshot logical volume " + name + "/" + volume.name() + ".");
                    }
                    if (!volume.layout().isHidden()
                            && selection.test(LvmView.of(call.host()).row(group, volume))) {
                        wanted.add(volume);
                    }
                }
                status = Math.max(status, remove(call, name, wanted));
            }
        }
        return Math.max(status, targets.complain(call));
    }

    private static int remove(LvmCall call, String group, List<LogicalVolume> wanted) throws IOException, LvmRefusal {
        var status = 0;
        for (var volume : wanted) {
            // A snapshot may have gone with its origin already.
            if (call.host().group(group).findByUuid(volume.uuid()).isEmpty()) {
                continue;
            }
            try {
                new Removal(call, group).remove(volume);
            } catch (LvmRefusal refusal) {
                for (var line : refusal.lines()) {
                    call.warn(line);
                }
                status = refusal.status();
            }
        }
        return status;
    }
}
