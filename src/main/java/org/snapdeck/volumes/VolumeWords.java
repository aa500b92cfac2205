package org.snapdeck.volumes;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.snapdeck.fx.Hint;
import org.snapdeck.fx.Tone;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Attachment;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.UseLine;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeUse;
import org.snapdeck.operations.Remark;
import org.snapdeck.usage.DeviceUse;
import org.snapdeck.usage.UseFact;

/// What stands in the cells of the table of volumes.
final class VolumeWords {
    /// Bytes moved, all bytes, bytes a second, time left, and when that was seen.
    private static final int COPY_FACTS = 5;

    private final Words words;

    VolumeWords(Words words) {
        this.words = words;
    }

    String typeWord(VolumeRow row) {
        return row.isThin() ? "thin" : "thick";
    }

    String type(VolumeRow row) {
        return words.text(row.isThin() ? "volume.thin" : "volume.thick");
    }

    /// Below a name that is there, the description; a long one is cut where it is shown.
    String description(VolumeRow row) {
        return row.volume().description().lines().findFirst().orElse("");
    }

    /// Where the volume lies, and how large it is.
    String place(Volume volume, Picture picture) {
        return words.text(
                "delete-volume.place",
                volume.size(),
                volume.lv().in(volume.pool().group()).text(),
                picture.host(volume.pool().hostId()).map(StorageHost::name).orElse("?"));
    }

    String pool(VolumeRow row) {
        return row.volume().pool().toString();
    }

    String bootable(VolumeRow row) {
        return words.text(row.volume().bootable() ? "volume.bootable" : "volume.not-bootable");
    }

    /// The most pressing thing to say beside the status, in a word or two.
    Optional<Hint> hint(VolumeRow row) {
        return row.remarks().stream().findFirst().map(this::shortHint);
    }

    /// The rate of a copy stands in the details.
    private Hint shortHint(Remark remark) {
        var isCopy =
                remark.key().startsWith("running.copy.") && remark.arguments().size() == COPY_FACTS;
        if (!isCopy) {
            return hint(remark);
        }
        var moved = Double.parseDouble(remark.arguments().get(0).toString());
        var all = Double.parseDouble(remark.arguments().get(1).toString());
        var percent = words.percent(moved / Math.max(1, all));
        return new Hint(
                tone(remark.weight()),
                words.text("volume.copying", percent, remark.arguments().get(3)));
    }

    Hint hint(Remark remark) {
        return new Hint(tone(remark.weight()), words.text(remark.key(), remark.arguments()));
    }

    private static Tone tone(Remark.Weight weight) {
        return switch (weight) {
            case BUSY -> Tone.BUSY;
            case NOTE -> Tone.NEUTRAL;
            case WARNING -> Tone.WARNING;
            case BAD -> Tone.BAD;
        };
    }

    /// Who uses it, in a word or two.
    String usedBy(VolumeRow row) {
        var use = row.use();
        var users = Stream.concat(
                        use.unseen().stream().map(attachment -> recorded(attachment, use)),
                        use.named().stream().map(this::user))
                .distinct()
                .toList();
        if (!users.isEmpty()) {
            return String.join(users.stream().anyMatch(user -> user.contains(", ")) ? "; " : ", ", users);
        }
        if (use.isUsed()) {
            return words.text(
                    "used-by.open", use.observed().map(DeviceUse::openCount).orElse(0));
        }
        return words.text(use.isKnown() ? "used-by.nobody" : "used-by.unknown");
    }

    private String recorded(Attachment attachment, VolumeUse use) {
        return use.elsewhere().stream()
                .filter(elsewhere -> elsewhere.attachment().equals(attachment))
                .map(elsewhere -> words.text("used-by.elsewhere", attachment.instance(), elsewhere.host()))
                .findFirst()
                .orElse(attachment.instance());
    }

    private String user(UseFact fact) {
        return fact instanceof UseFact.OfInstance instance
                ? words.text("used-by.instance." + instance.state().word(), instance.name(), instance.target())
                : VolumeUse.name(fact);
    }

    /// How we know who uses it. How old that is stands in the details: it is the same for all of a host.
    String howKnown(VolumeRow row) {
        var use = row.use();
        var recorded = !use.recorded().isEmpty();
        if (!use.isKnown()) {
            return recorded ? words.text("used-by.recorded-unseen") : "";
        }
        var observed = use.observed().orElseThrow();
        if (recorded) {
            return words.text(observed.isUsed() ? "used-by.recorded-seen" : "used-by.recorded-idle");
        }
        return observed.isUsed() ? words.text("used-by.seen") : "";
    }

    /// Everything that is known of who uses it, for a tooltip.
    String allUses(VolumeRow row) {
        return String.join(
                "\n", UseLine.of(row.use()).stream().map(this::sentence).toList());
    }

    private String sentence(UseLine line) {
        var text = words.text(line.key(), line.arguments());
        return line.at().map(at -> text + " (" + source(line, at) + ")").orElse(text);
    }

    private String source(UseLine line, Instant at) {
        return words.text("use.source." + line.source().word(), words.age(at));
    }
}
