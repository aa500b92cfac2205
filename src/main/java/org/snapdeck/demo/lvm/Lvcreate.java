package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.util.List;

/// `lvcreate`, for plain volumes, thick and thin snapshots, and thin volumes.
final class Lvcreate implements LvmCommand {

    @Override
    public List<String> options() {
        return List.of(
                "name|n=",
                "size|L=",
                "extents|l=",
                "virtualsize|V=",
                "snapshot|s",
                "thin|T",
                "thinpool=",
                "type=",
                "addtag=",
                "activate|a=",
                "setactivationskip|k=",
                "ignoreactivationskip|K",
                "permission|p=",
                "wipesignatures|W=",
                "zero|Z=",
                "reportformat=");
    }

    @Override
    public int run(LvmCall call) throws LvmRefusal, IOException, InterruptedException {
        var order = NewVolume.Order.read(call);
        try (var _ = call.changing(order.group())) {
            var group = call.host().group(order.group());
            var volume = switch (order.kind()) {
                case PLAIN -> new PlainVolume(call, order, group).make();
                case SNAPSHOT -> new NewSnapshot(call, order, group).make();
                case THIN -> new NewThinVolume(call, order, group).make();
            };
            call.say("Logical volume \"" + volume.name() + "\" created.");
            return 0;
        }
    }
}
