package org.snapdeck.lvm;

import java.util.EnumSet;
import java.util.Set;

/// A volume group as a host reported it. The sequence grows with each change of its metadata.
public record VolumeGroup(
        VgUuid uuid, VgName name, ByteSize size, VgSpace space, long sequence, VgCondition condition) {

    public ByteSize free() {
        return space.free();
    }

    /// Why it must be left alone; empty for a group to work with.
    public Set<VgObstacle> obstacles() {
        var obstacles = EnumSet.noneOf(VgObstacle.class);
        note(obstacles, condition.partial(), VgObstacle.PARTIAL);
        note(obstacles, condition.exported(), VgObstacle.EXPORTED);
        note(obstacles, condition.shared(), VgObstacle.SHARED);
        if (condition.missingDisks() > 0) {
            obstacles.add(VgObstacle.PARTIAL);
        }
        switch (condition.permission()) {
            case WRITEABLE -> {}
            case READ_ONLY, READ_ONLY_OVERRIDE -> obstacles.add(VgObstacle.READ_ONLY);
            case UNKNOWN -> obstacles.add(VgObstacle.UNKNOWN);
        }
        return obstacles;
    }

    private static void note(Set<VgObstacle> obstacles, Answer answer, VgObstacle obstacle) {
        switch (answer) {
            case YES -> obstacles.add(obstacle);
            case UNKNOWN -> obstacles.add(VgObstacle.UNKNOWN);
            case NO -> {}
        }
    }
}
