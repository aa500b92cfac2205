package org.snapdeck.attachments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Attachment;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.UseLine;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeUse;

/// Which records of a volume's attachments are taken back. What the host shows of its use stands beside them,
/// since taking back a record detaches nothing.
public final class RemoveAttachmentViewModel {
    private final Volume volume;
    private final AttachmentDesk desk;
    private final Words words;
    private final Background background;
    private final List<UseLine> observed;
    private final Map<Attachment, BooleanProperty> chosen;
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
    private boolean busy;

    public RemoveAttachmentViewModel(
            UUID volumeId, Picture picture, AttachmentDesk desk, Words words, Background background) {
        this.volume = picture.volume(volumeId).orElseThrow();
        this.desk = desk;
        this.words = words;
        this.background = background;
        this.observed = UseLine.of(VolumeUse.of(volume, picture)).stream()
                .filter(line -> line.source() == UseLine.Source.OBSERVED)
                .toList();
        this.chosen = picture.attachmentsOf(volume).stream()
                .collect(Collectors.toMap(
                        attachment -> attachment,
                        _ -> new SimpleBooleanProperty(true),
                        (one, _) -> one,
                        LinkedHashMap::new));
        chosen.values().forEach(choice -> choice.subscribe(_ -> explain()));
        explain();
    }

    private void explain() {
        if (busy) {
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
        if (busy || wanted.isEmpty()) {
            return;
        }
        busy = true;
        explain();
        background.run(
                () -> {
                    for (var attachment : wanted) {
                        desk.remove(attachment);
                    }
                    return wanted.size();
                },
                _ -> done.set(true),
                this::failed);
    }

    private void failed(Exception failure) {
        busy = false;
        explain();
        problem.set(Optional.of(words.problem(failure)));
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

    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }
}
