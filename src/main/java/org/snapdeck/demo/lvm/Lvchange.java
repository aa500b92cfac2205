package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/// `lvchange`: activation, permission, the skip flag, tags, and `--refresh`, which begins a merge that waits.
final class Lvchange implements LvmCommand {

    @Override
    public List<String> options() {
        return List.of(
                "activate|a=",
                "ignoreactivationskip|K",
                "setactivationskip|k=",
                "permission|p=",
                "addtag=",
                "deltag=",
                "refresh",
                "poll=",
                "select|S=");
    }

    @Override
    public int run(LvmCall call) throws LvmRefusal, IOException, InterruptedException {
        NameRules.checkTags("addtag", call.line().all("addtag"));
        NameRules.checkTags("deltag", call.line().all("deltag"));
        if (call.line().operands().isEmpty()) {
            throw LvmRefusal.syntax(call.command());
        }
        var selection = new ReportCommand<>(call, LvFields.ALL, LvFields.USUAL).selection();
        var targets = Targets.of(call.host(), call.line().operands());
        for (var name : targets.volumesByGroup().keySet()) {
            try (var _ = call.changing(name)) {
                for (var volume : targets.volumesOf(call.host().group(name))) {
                    var group = call.host().group(name);
                    if (!volume.layout().isHidden()
                            && selection.test(LvmView.of(call.host()).row(group, volume))) {
                        change(call, group, volume);
                    }
                }
            }
        }
        return targets.complain(call);
    }

    private static void change(LvmCall call, VolumeGroup group, LogicalVolume volume) throws IOException, LvmRefusal {
        var changed = changed(call.line(), volume);
        if (!changed.equals(volume) || call.line().has("addtag") || call.line().has("deltag")) {
            call.commit(group.replacing(changed));
            call.say("Logical volume " + group.name() + "/" + volume.name() + " changed.");
        }
        if (call.line().has("refresh")) {
            call.host().kernel().resume(volume.uuid());
            call.host().kernel().lateSizes().tell(volume.uuid());
            new Merging(call, group).goOn(volume);
        }
        var activation = call.line().value("activate");
        if (activation.isPresent()) {
            new Activation(call, group, volume).set(!activation.get().endsWith("n"));
        }
    }

    private static LogicalVolume changed(CommandLine line, LogicalVolume volume) {
        var tags = new TreeSet<>(volume.tags());
        line.all("deltag").forEach(tags::remove);
        tags.addAll(line.all("addtag"));
        var traits = new LogicalVolume.Traits(
                line.value("permission")
                        .map("rw"::equals)
                        .orElse(volume.traits().writeable()),
                line.value("setactivationskip")
                        .map("y"::equals)
                        .orElse(volume.traits().skipsActivation()));
        return volume.withTags(tags).withTraits(traits);
    }
}
