package org.snapdeck.attachments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Noting;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Attachment;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.UseLine;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeUse;

/// Which records of a volume's attachments are taken back. What the host shows of its use stands beside them,
/// since taking back a record detaches nothing.
public final class RemoveAttachmentViewModel {
    private final Volume volume;
    private final AttachmentDesk desk;
    private final Words words;
    private final Noting noting;
    private final List<UseLine> observed;
    private final Map<Attachment, BooleanProperty> chosen;
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");

    public RemoveAttachmentViewModel(
            UUID volumeId, Picture picture, AttachmentDesk desk, Words words, Background background) {
        this.volume = picture.volume(volumeId).orElseThrow();
        this.desk = desk;
        this.words = words;
        noting = new Noting(words, background);
        this.observed = UseLine.of(VolumeUse.of(volume, picture)).stream()
                .filter(line -> line.source() != UseLine.Source.RECORDED)
                .toList();
        this.chosen = picture.attachmentsOf(volume).stream()
                .collect(Collectors.toMap(
                        attachment -> attachment,
                        _ -> new SimpleBooleanProperty(true),
                        (one, _) -> one,
                        LinkedHashMap::new));
        chosen.values().forEach(choice -> choice.subscribe(_ -> explain()));
        noting.busyProperty().subscribe(_ -> explain());
    }

    private void explain() {
        if (noting.isBusy()) {
            reason.set(words.text("form.busy"));
            return;
        }
        reason.set(wanted().isEmpty() ? words.text("remove-attachment.choose") : "");
    }

    private List<Attachment> wanted() {
        return chosen.entrySet().stream()
                .filter(entry -> entry.getValue().get())
                .map(Map.Entry::getKey)
                .toList();
    }

    public void submit() {
        var wanted = wanted();
        if (noting.isBusy() || wanted.isEmpty()) {
            return;
        }
        noting.submit(() -> {
            remove(wanted);
            return wanted.size();
        });
    }

    /// A refusal keeps none of the others from being taken back; what somebody else took back is as it was wanted.
    private void remove(List<Attachment> wanted) throws RequestRefused {
        var refused = new ArrayList<String>();
        for (var attachment : wanted) {
            try {
                desk.remove(attachment);
            } catch (RequestRefused refusal) {
                if (!refusal.verdict().key().equals(RecordAttachment.GONE)) {
                    refused.add(words.text(
                            "remove-attachment.refused", describe(attachment), words.refusal(refusal.verdict())));
                }
            }
        }
        if (!refused.isEmpty()) {
            throw new RequestRefused(Verdict.refusal("remove-attachment.not-all", String.join("\n", refused)));
        }
    }

    public String volumeName() {
        return volume.name().isBlank() ? volume.id().toString() : volume.name();
    }

    /// The records, each with whether it is to be taken back.
    public Map<Attachment, BooleanProperty> choices() {
        return chosen;
    }

    public String describe(Attachment attachment) {
        return attachment.device().isEmpty()
                ? words.text("use.recorded", attachment.instance())
                : words.text("use.recorded-as", attachment.instance(), attachment.device());
    }

    public List<UseLine> observed() {
        return observed;
    }

    /// Why nothing can be taken back; empty when something can.
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    public Noting noting() {
        return noting;
    }
}
