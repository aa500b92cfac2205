package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.util.List;

/// `lvdisplay [VG|VG/LV...]`: a volume described for people.
final class Lvdisplay implements LvmCommand {

    @Override
    public List<String> options() {
        return List.of("units=", "all|a");
    }

    @Override
    public int run(LvmCall call) throws LvmRefusal, IOException, InterruptedException {
        var units = Units.of(call.line().value("units").orElse("r"), true);
        var targets = Targets.of(call.host(), call.line().operands());
        for (var name : targets.volumesByGroup().keySet()) {
            try (var _ = call.reading(name)) {
                var group = call.host().group(name);
                for (var volume : targets.volumesOf(group)) {
                    if (call.line().has("all") || !volume.layout().isHidden()) {
                        var row = LvmView.of(call.host()).row(group, volume);
                        call.print(new Description(call.host(), row, units).lines());
                    }
                }
            }
        }
        return targets.complain(call);
    }
}
