package org.snapdeck.attachments;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Noting;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Attachment;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Rules;
import org.snapdeck.inventory.UseLine;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.VolumeAction;
import org.snapdeck.inventory.VolumeUse;

/// The form that writes down which instance uses a volume, with what is known of it already.
public final class RecordAttachmentViewModel {
    private final UUID volumeId;
    private final ObservableValue<Picture> picture;
    private final AttachmentDesk desk;
    private final Words words;
    private final Noting noting;
    private final StringProperty instance = new SimpleStringProperty("");
    private final StringProperty device = new SimpleStringProperty("");
    private final ObjectProperty<HostChoice> host = new SimpleObjectProperty<>();
    private final List<HostChoice> hosts;
    private final ReadOnlyObjectWrapper<List<UseLine>> uses = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final Subscription subscriptions;
    private String suggested = "";

    public RecordAttachmentViewModel(
            UUID volumeId, ObservableValue<Picture> picture, AttachmentDesk desk, Words words, Background background) {
        this.volumeId = volumeId;
        this.picture = picture;
        this.desk = desk;
        this.words = words;
        noting = new Noting(words, background);
        hosts = HostChoice.of(volumeId, picture.getValue(), words);
        host.set(hosts.getFirst());
        subscriptions = Subscription.combine(
                picture.subscribe(_ -> refresh()),
                instance.subscribe(_ -> suggest()),
                device.subscribe(_ -> refresh()),
                noting.busyProperty().subscribe(_ -> refresh()));
    }

    /// What somebody typed is not replaced.
    private void suggest() {
        var untouched = device.get().equals(suggested);
        suggested = DeviceName.next(devicesOf(instance.get().strip()));
        if (untouched) {
            device.set(suggested);
        }
        refresh();
    }

    private List<String> devicesOf(String name) {
        return attachments()
                .filter(attachment -> attachment.instance().equals(name))
                .map(Attachment::device)
                .toList();
    }

    /// Of all projects: an instance is the same wherever its volumes are booked.
    private Stream<Attachment> attachments() {
        var now = picture.getValue();
        return now.volumes().stream().flatMap(volume -> now.attachmentsOf(volume).stream());
    }

    private void refresh() {
        var now = picture.getValue();
        uses.set(now.volume(volumeId)
                .map(volume -> UseLine.of(VolumeUse.of(volume, now)))
                .orElse(List.of()));
        reason.set(words.reason(explain()));
    }

    private Verdict explain() {
        if (noting.isBusy()) {
            return Verdict.refused("form.busy");
        }
        var now = picture.getValue();
        return now.volume(volumeId)
                .map(volume -> Rules.explain(VolumeAction.RECORD_ATTACHMENT, volume, now))
                .orElseGet(() -> Verdict.refused("rule.volume.gone"))
                .andThen(() -> RecordAttachment.explain(
                        volumeId, instance.get().strip(), device.get().strip(), now));
    }

    public void submit() {
        if (!explain().isAllowed()) {
            return;
        }
        var name = instance.get().strip();
        var path = device.get().strip();
        var where = host.get().id();
        noting.submit(() -> {
            desk.record(volumeId, name, path, where);
            return name;
        });
    }

    public void close() {
        subscriptions.unsubscribe();
    }

    /// How people call the volume.
    public String volumeName() {
        return picture.getValue()
                .volume(volumeId)
                .map(volume -> volume.name().isBlank() ? volume.id().toString() : volume.name())
                .orElseGet(volumeId::toString);
    }

    /// The instances that are known from other records.
    public List<String> knownInstances() {
        return attachments().map(Attachment::instance).distinct().sorted().toList();
    }

    /// Where the instance may run.
    List<HostChoice> hosts() {
        return hosts;
    }

    ObjectProperty<HostChoice> hostProperty() {
        return host;
    }

    public StringProperty instanceProperty() {
        return instance;
    }

    public StringProperty deviceProperty() {
        return device;
    }

    public ReadOnlyObjectProperty<List<UseLine>> usesProperty() {
        return uses.getReadOnlyProperty();
    }

    /// Why it can't be recorded; empty when it can.
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    public Noting noting() {
        return noting;
    }
}
