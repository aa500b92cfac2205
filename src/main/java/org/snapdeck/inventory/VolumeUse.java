package org.snapdeck.inventory;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.snapdeck.usage.DeviceUse;

/// Who uses a volume: what the admin recorded, and what was observed on its host.
///
/// @param observed empty when the volume was not seen on its host
public record VolumeUse(List<Attachment> recorded, Optional<DeviceUse> observed) {
    public VolumeUse {
        recorded = List.copyOf(recorded);
    }

    public static VolumeUse of(Volume volume, Picture picture) {
        return new VolumeUse(picture.attachmentsOf(volume), picture.use(volume));
    }

    /// Whether it was possible to look. Unknown is not free.
    public boolean isKnown() {
        return observed.map(DeviceUse::isKnown).orElse(false);
    }

    public boolean isUsed() {
        return !recorded.isEmpty() || observed.map(DeviceUse::isUsed).orElse(false);
    }

    /// Whether a snapshot needs somebody to say that they know what they do.
    public boolean needsAcknowledgement() {
        return isUsed() || !isKnown();
    }

    /// What the acknowledgement is about. Two looks with the same text show the same users.
    public String summary() {
        var users = new TreeSet<String>();
        recorded.forEach(attachment -> users.add("recorded " + attachment.instance() + " " + attachment.device()));
        observed.ifPresentOrElse(use -> users.addAll(use.summary()), () -> users.add("not seen"));
        return String.join("\n", users);
    }

    /// How good a snapshot taken now is.
    public Consistency consistency() {
        if (!isKnown()) {
            return Consistency.UNKNOWN;
        }
        if (!isUsed()) {
            return Consistency.DETACHED;
        }
        return recorded.isEmpty() && observed.orElseThrow().isOnlyMounted()
                ? Consistency.HOST_FROZEN
                : Consistency.CRASH_CONSISTENT;
    }
}
