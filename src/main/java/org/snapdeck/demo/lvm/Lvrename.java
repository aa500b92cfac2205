package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.util.List;

/// `lvrename VG OLD NEW` and `lvrename VG/OLD VG/NEW`
final class Lvrename implements LvmCommand {

    @Override
    public List<String> options() {
        return List.of("reportformat=");
    }

    @Override
    public int run(LvmCall call) throws LvmRefusal, IOException, InterruptedException {
        var operands = call.line().operands();
        var whole = operands.size() == 2;
        if (!whole && operands.size() != 3) {
            throw LvmRefusal.syntax(call.command());
        }
        var before = whole ? VolumeName.of(operands.get(0)) : new VolumeName(operands.get(0), last(operands.get(1)));
        var after = last(operands.getLast());
        NameRules.checkName(call.command(), after);
        try (var _ = call.changing(before.group())) {
            var group = call.host().group(before.group());
            NameRules.checkFits(group, after);
            var volume = group.find(before.volume())
                    .orElseThrow(() -> LvmRefusal.failed("Existing logical volume \"" + before.volume()
                            + "\" not found in volume group \"" + before.group() + "\""));
            if (volume.layout() instanceof Layout.ThinPool || volume.layout().isHidden()) {
                throw LvmRefusal.notSimulated("renaming a pool");
            }
            call.commit(group.replacing(volume.renamed(after)));
            call.say("Renamed \"" + volume.name() + "\" to \"" + after + "\" in volume group \"" + group.name() + "\"");
            return 0;
        }
    }

    private static String last(String text) {
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
