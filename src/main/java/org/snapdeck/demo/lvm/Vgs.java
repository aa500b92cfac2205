package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `vgs`
final class Vgs implements LvmCommand {

    @Override
    public List<String> options() {
        return ReportCommand.OPTIONS;
    }

    @Override
    public int run(LvmCall call) throws LvmRefusal, IOException, InterruptedException {
        var report = new ReportCommand<>(call, VgFields.ALL, VgFields.USUAL);
        var fields = report.fields();
        var style = report.style();
        var selection = report.selection();
        var targets = Targets.of(call.host(), call.line().operands());
        var rows = new ArrayList<VolumeGroup>();
        for (var name : targets.volumesByGroup().keySet()) {
            try (var _ = call.reading(name)) {
                rows.add(call.host().group(name));
            }
        }
        rows.removeIf(selection.negate());
        var status = targets.complain(call);
        call.print(Report.of("vg", fields, rows, style).lines());
        return status;
    }
}
