package org.snapdeck.attachments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.snapdeck.fx.Removable;
import org.snapdeck.fx.RemovalKind;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Attachment;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeAction;

/// The records of several volumes' attachments, to be taken back at once. A volume of which nothing is recorded stands
/// among them, and says so.
public final class RemovingAttachments implements RemovalKind<RemovingAttachments.Recorded> {
    private final Supplier<Picture> picture;
    private final AttachmentDesk desk;
    private final Words words;

    /// @param picture as it is when something is handed in
    public RemovingAttachments(Supplier<Picture> picture, AttachmentDesk desk, Words words) {
        this.picture = picture;
        this.desk = desk;
        this.words = words;
    }

    public record Recorded(Volume volume, Optional<Attachment> attachment) {}

    /// What is asked about: each record, and each volume without one.
    public static List<UUID> of(List<UUID> volumes, Picture picture) {
        return volumes.stream()
                .flatMap(id -> picture.volume(id).stream())
                .flatMap(volume -> {
                    var recorded = picture.attachmentsOf(volume);
                    return recorded.isEmpty()
                            ? Stream.of(volume.id())
                            : recorded.stream().map(Attachment::id);
                })
                .toList();
    }

    @Override
    public String key() {
        return "remove-attachments";
    }

    @Override
    public Course course() {
        return new Course("updating", "unrecorded", false);
    }

    @Override
    public Optional<Recorded> find(UUID id, Picture now) {
        return now.volumes().stream()
                .flatMap(volume -> now.attachmentsOf(volume).stream()
                        .filter(attachment -> attachment.id().equals(id))
                        .map(attachment -> new Recorded(volume, Optional.of(attachment))))
                .findFirst()
                .or(() -> now.volume(id).map(volume -> new Recorded(volume, Optional.empty())));
    }

    @Override
    public UUID hostOf(Recorded recorded) {
        return recorded.volume().pool().hostId();
    }

    @Override
    public Removable tell(Recorded recorded, Picture now) {
        var volume = recorded.volume();
        return new Removable(
                recorded.attachment().map(Attachment::id).orElseGet(volume::id),
                volume.name().isBlank() ? volume.id().toString() : volume.name(),
                recorded.attachment()
                        .map(this::place)
                        .orElseGet(() -> volume.pool().group().text()),
                Optional.empty(),
                words.reason(explain(recorded, now)));
    }

    private String place(Attachment attachment) {
        return attachment.device().isEmpty()
                ? words.text("use.recorded", attachment.instance())
                : words.text("use.recorded-as", attachment.instance(), attachment.device());
    }

    private static Verdict explain(Recorded recorded, Picture now) {
        return recorded.attachment().isEmpty()
                ? Verdict.refused("rule.detach.none", recorded.volume().name())
                : Rules.explain(VolumeAction.REMOVE_ATTACHMENT, recorded.volume(), now);
    }

    @Override
    public UUID request(UUID operationId, UUID id) throws RequestRefused {
        var attachment = find(id, picture.get()).flatMap(Recorded::attachment);
        if (attachment.isEmpty()) {
            throw new RequestRefused(Verdict.refusal("rule.row.gone"));
        }
        return desk.remove(attachment.get());
    }
}
