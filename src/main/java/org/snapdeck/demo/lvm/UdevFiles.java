package org.snapdeck.demo.lvm;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.snapdeck.demo.machine.FileSource;
import org.snapdeck.demo.machine.Node;

/// `/run/udev/data`: what udev found on devices.
final class UdevFiles implements FileSource {

    private static final String DATA = "/run/udev/data";
    private static final Pattern FILE = Pattern.compile(DATA + "/b" + Device.MAJOR + ":([0-9]{1,9})");

    private final LvmHost host;

    UdevFiles(LvmHost host) {
        this.host = host;
    }

    /// What the filesystem on a volume is known by.
    static String uuid(LogicalVolume volume) {
        return UUID.nameUUIDFromBytes(volume.uuid().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    public Optional<Node> find(String path) {
        if (List.of("/run/udev", DATA).contains(path)) {
            return Optional.of(new Node.Folder());
        }
        var file = FILE.matcher(path);
        return file.matches()
                ? host.kernel().devices().ofKernel("dm-" + file.group(1)).map(device -> Node.Reading.of(data(device)))
                : Optional.empty();
    }

    private String data(Device device) {
        var text = "E:DM_NAME=" + device.name() + "\nE:DM_UUID=" + device.uuid() + "\n";
        if (device.part() != Device.Part.WHOLE) {
            return text;
        }
        return host.kernel().facts().usagesOf(device.volume()).stream()
                .flatMap(usage -> kind(usage).stream())
                .findFirst()
                .or(() -> host.signatures().on(device.volume().uuid()))
                .map(kind -> text + "E:ID_FS_UUID=" + uuid(device.volume()) + "\nE:ID_FS_TYPE=" + kind + "\n")
                .orElse(text);
    }

    private static Optional<String> kind(Usage usage) {
        return switch (usage) {
            case Usage.Mounted mounted -> Optional.of(mounted.filesystem());
            case Usage.Swap _ -> Optional.of("swap");
            case Usage.Stacked _ -> Optional.of("crypto_LUKS");
            case Usage.Opened _ -> Optional.empty();
        };
    }

    @Override
    public Collection<String> names(String folder) {
        return switch (folder) {
            case "/run/udev" -> List.of("data");
            case DATA ->
                host.kernel().devices().all().stream()
                        .map(device -> "b" + Device.MAJOR + ":" + device.minor())
                        .toList();
            default -> List.of();
        };
    }
}
