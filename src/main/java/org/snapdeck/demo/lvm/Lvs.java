package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `lvs`
final class Lvs implements LvmCommand {

    @Override
    public List<String> options() {
        return ReportCommand.OPTIONS;
    }

    @Override
    public int run(LvmCall call) throws LvmRefusal, IOException, InterruptedException {
        var report = new ReportCommand<>(call, LvFields.ALL, LvFields.USUAL);
        var fields = report.fields();
        var style = report.style();
        var selection = report.selection();
        var targets = Targets.of(call.host(), call.line().operands());
        var rows = new ArrayList<LvRow>();
        for (var group : targets.volumesByGroup().keySet()) {
            rows.addAll(rows(call, group, targets));
        }
        rows.removeIf(selection.negate());
        var status = targets.complain(call);
        call.print(Report.of("lv", fields, rows, style).lines());
        return status;
    }

    private static List<LvRow> rows(LvmCall call, String name, Targets targets)
            throws LvmRefusal, InterruptedException {
        try (var _ = call.reading(name)) {
            var group = call.host().group(name);
            var view = LvmView.of(call.host());
            return targets.volumesOf(group).stream()
                    .filter(volume -> call.line().has("all") || !volume.layout().isHidden())
                    .map(volume -> view.row(group, volume))
                    .toList();
        }
    }
}
