package org.snapdeck.lvm;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snapdeck.usage.Digits;
import org.snapdeck.usage.Lines;
import org.snapdeck.usage.Unreadable;

/// How large the kernel has the devices of volumes. What LVM says is what it has written down; what people use is
/// this.
///
/// @param byDevice the sizes by the devices' uuids
public record KernelSizes(Map<String, ByteSize> byDevice) {
    static final KernelSizes NONE = new KernelSizes(Map.of());

    private static final int SECTOR = 512;
    private static final int FIELDS = 2;

    public KernelSizes {
        byDevice = Map.copyOf(byDevice);
    }

    static KernelSizes read(String text) throws Unreadable {
        var sizes = new HashMap<String, ByteSize>();
        for (var one : Lines.each(text, KernelSizes::size)) {
            sizes.put(one.getKey(), one.getValue());
        }
        return new KernelSizes(sizes);
    }

    private static Map.Entry<String, ByteSize> size(String line) {
        var fields = line.split("\\|", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("not two fields");
        }
        return Map.entry(fields[0], new ByteSize(SECTOR).times(Digits.number(fields[1])));
    }

    /// Of the device that people use.
    Optional<ByteSize> of(LvHandle volume) {
        return Optional.ofNullable(byDevice.get("LVM-" + volume.deviceUuid()));
    }

    /// Of a thick snapshot's store.
    Optional<ByteSize> ofStore(LvHandle snapshot) {
        return Optional.ofNullable(byDevice.get("LVM-" + snapshot.deviceUuid() + "-cow"));
    }
}
