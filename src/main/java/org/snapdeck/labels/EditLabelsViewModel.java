package org.snapdeck.labels;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.FormRequest;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Labels;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.StorageRow;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.lvm.LogicalVolume;

/// The form for what a volume or a snapshot is called, and the command that a new name takes.
public final class EditLabelsViewModel {
    private final UUID rowId;
    private final ObservableValue<Picture> picture;
    private final LabelDesk desk;
    private final Words words;
    private final Labels before;
    private final StringProperty name;
    private final StringProperty description;
    private final BooleanProperty bootable;
    private final ReadOnlyStringWrapper command = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final FormRequest<UUID> request;
    private final Subscription subscriptions;

    /// @param row as it was when the form was opened
    public EditLabelsViewModel(
            StorageRow row, ObservableValue<Picture> picture, LabelDesk desk, Words words, Background background) {
        this.rowId = row.id();
        this.picture = picture;
        this.desk = desk;
        this.words = words;
        before = row.labels();
        name = new SimpleStringProperty(before.name());
        description = new SimpleStringProperty(before.description());
        bootable = new SimpleBooleanProperty(before.bootable());
        request = new FormRequest<>(desk.tracking(), words, background);
        subscriptions = Subscription.combine(
                picture.subscribe(_ -> refresh()),
                name.subscribe(_ -> refresh()),
                description.subscribe(_ -> refresh()),
                bootable.subscribe(_ -> refresh()),
                request.phaseProperty().subscribe(_ -> refresh()));
    }

    private void refresh() {
        command.set(command());
        reason.set(words.reason(explain()));
    }

    private String command() {
        var now = picture.getValue();
        return row(now).filter(wanted()::isRenaming)
                .flatMap(row -> row.seen(now))
                .filter(seen -> seen.handle().isPresent())
                .map(this::command)
                .orElse("");
    }

    /// The operation's id is not among the words of an lvchange.
    private String command(LogicalVolume seen) {
        return EditLabelsOrder.renaming(wanted(), seen)
                .change(UUID.randomUUID())
                .command()
                .display();
    }

    private Verdict explain() {
        if (request.phaseProperty().get() == FormRequest.Phase.BUSY) {
            return Verdict.refused("form.busy");
        }
        var wanted = wanted();
        return wanted.after().equals(before)
                ? Verdict.refused("form.nothing-changed")
                : EditLabels.explain(wanted, picture.getValue());
    }

    private Optional<StorageRow> row(Picture now) {
        return StorageRow.find(rowId, now);
    }

    private EditLabelsRequest wanted() {
        var after = new Labels(name.get().strip(), description.get().strip(), bootable.get());
        return new EditLabelsRequest(UUID.randomUUID(), rowId, before, after);
    }

    public void submit() {
        if (!explain().isAllowed()) {
            return;
        }
        var wanted = wanted();
        request.submit(() -> desk.requests().edit(wanted));
    }

    public void close() {
        subscriptions.unsubscribe();
        request.close();
    }

    /// Whether the host has nothing to do with it, so that there are no stages worth to be shown.
    public boolean isNotedOnly() {
        return command.get().isEmpty();
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty descriptionProperty() {
        return description;
    }

    public BooleanProperty bootableProperty() {
        return bootable;
    }

    /// The very command that will run; empty when nothing has to happen on the host.
    public ReadOnlyStringProperty commandProperty() {
        return command.getReadOnlyProperty();
    }

    /// Why it can't be handed in; empty when it can.
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    public FormRequest<UUID> request() {
        return request;
    }
}
