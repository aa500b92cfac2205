package org.snapdeck.fx;

import java.util.List;
import java.util.Locale;
import org.snapdeck.lvm.VgObstacle;
import org.snapdeck.lvm.VolumeGroup;

/// Why a volume group must be left alone, a banner for each reason.
public final class GroupObstacles {
    private GroupObstacles() {}

    public static List<Banner> banners(VolumeGroup group, Words words) {
        return group.obstacles().stream()
                .map(obstacle -> words.text(key(obstacle), group.name().text()))
                .map(sentence -> new Banner(Tone.WARNING, Problem.of(sentence), words))
                .toList();
    }

    private static String key(VgObstacle obstacle) {
        return "rule.pool." + obstacle.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
