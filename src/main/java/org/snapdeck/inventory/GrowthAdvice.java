package org.snapdeck.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.snapdeck.lvm.Command;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.usage.UseFact;

/// What else must be done before the room that a volume got can be used: what lies on it keeps its size. The words
/// are found where it is shown.
public record GrowthAdvice(String key, List<Object> arguments) {
    public GrowthAdvice {
        arguments = List.copyOf(arguments);
    }

    /// By what is known of its use. It is never empty: that nobody can tell what is on a volume is advice as well.
    public static List<GrowthAdvice> of(Volume volume, Picture picture) {
        var advice = new ArrayList<GrowthAdvice>();
        picture.attachmentsOf(volume)
                .forEach(attachment -> advice.add(advice("growth.instance", attachment.instance())));
        var seen = picture.seen(volume);
        VolumeUse.of(volume, picture).named().stream()
                .flatMap(fact -> of(fact, seen.orElseThrow()))
                .distinct()
                .forEach(advice::add);
        if (advice.isEmpty()) {
            var known = picture.use(volume).filter(use -> use.isKnown()).isPresent();
            advice.add(advice(known ? "growth.unused" : "growth.unknown"));
        }
        return advice.stream().distinct().toList();
    }

    private static Stream<GrowthAdvice> of(UseFact fact, LogicalVolume volume) {
        return switch (fact) {
            case UseFact.Open _ -> Stream.empty();
            case UseFact.Mounted(var path, var filesystem) -> Stream.of(mounted(path, filesystem, volume));
            case UseFact.OfInstance instance -> Stream.of(advice("growth.instance", instance.name()));
            case UseFact.Held(var device, var _) -> Stream.of(advice("growth.held", device));
            // What is below keeps its size, and so does this.
            case UseFact.Above _ -> Stream.empty();
            case UseFact.Swap _ -> Stream.of(advice("growth.swap"));
            case UseFact.Exported exported -> Stream.of(advice("growth.program", exported.target()));
            case UseFact.OpenedBy process ->
                process.program().isEmpty() ? Stream.empty() : Stream.of(advice("growth.program", process.program()));
        };
    }

    private static GrowthAdvice mounted(String path, String filesystem, LogicalVolume volume) {
        if (path.indexOf('\n') >= 0) {
            return advice("growth.mounted-broken", filesystem, path.replace("\n", "\\n"));
        }
        return switch (filesystem) {
            case "ext2", "ext3", "ext4" ->
                grows(path, filesystem, "resize2fs", "/dev/" + volume.group() + "/" + volume.name());
            case "xfs" -> grows(path, filesystem, "xfs_growfs", path);
            case "btrfs" -> grows(path, filesystem, "btrfs", "filesystem", "resize", "max", path);
            case "f2fs", "ntfs", "vfat", "exfat", "iso9660", "squashfs" ->
                advice("growth.mounted-elsewhere", filesystem, path);
            default -> advice("growth.mounted", filesystem, path);
        };
    }

    private static GrowthAdvice grows(String path, String filesystem, String... words) {
        return advice(
                "growth.mounted-command", filesystem, path, Command.of(words).display());
    }

    private static GrowthAdvice advice(String key, Object... arguments) {
        return new GrowthAdvice(key, List.of(arguments));
    }
}
