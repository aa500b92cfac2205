package org.snapdeck.labels;

import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.FormRequest;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Metadata;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.StorageRow;
import org.snapdeck.inventory.Verdict;

/// The form for what is noted about a volume or a snapshot.
public final class EditMetadataViewModel {
    private final UUID rowId;
    private final ObservableValue<Picture> picture;
    private final LabelDesk desk;
    private final Words words;
    private final Metadata before;
    private final StringProperty own;
    private final StringProperty image;
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final FormRequest<UUID> request;
    private final Subscription subscriptions;

    /// @param row as it was when the form was opened
    public EditMetadataViewModel(
            StorageRow row, ObservableValue<Picture> picture, LabelDesk desk, Words words, Background background) {
        this.rowId = row.id();
        this.picture = picture;
        this.desk = desk;
        this.words = words;
        before = row.metadata();
        own = new SimpleStringProperty(Metadata.text(before.own()));
        image = new SimpleStringProperty(Metadata.text(before.image()));
        request = new FormRequest<>(desk.tracking(), words, background);
        subscriptions = Subscription.combine(
                picture.subscribe(_ -> refresh()),
                own.subscribe(_ -> refresh()),
                image.subscribe(_ -> refresh()),
                request.phaseProperty().subscribe(_ -> refresh()));
    }

    private void refresh() {
        reason.set(words.reason(explain()));
    }

    private Verdict explain() {
        if (request.phaseProperty().get() == FormRequest.Phase.BUSY) {
            return Verdict.refused("form.busy");
        }
        return Metadata.explain(own.get())
                .andThen(() -> Metadata.explain(image.get()))
                .andThen(() -> wanted().equals(before)
                        ? Verdict.refused("form.nothing-changed")
                        : EditMetadata.explain(rowId, before, picture.getValue()));
    }

    private Metadata wanted() {
        return new Metadata(Metadata.read(own.get()), Metadata.read(image.get()));
    }

    public void submit() {
        if (!explain().isAllowed()) {
            return;
        }
        var wanted = wanted();
        request.submit(() -> desk.requests().note(rowId, before, wanted));
    }

    public void close() {
        subscriptions.unsubscribe();
        request.close();
    }

    /// A line for each, `key = value`.
    public StringProperty ownProperty() {
        return own;
    }

    /// The same of the image that a bootable volume came from.
    public StringProperty imageProperty() {
        return image;
    }

    /// Why it can't be handed in; empty when it can.
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    public FormRequest<UUID> request() {
        return request;
    }
}
