package org.snapdeck.volumes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.snapdeck.fx.UseViewModel;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.CopyOrigin;
import org.snapdeck.inventory.CopyRules;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.PoolName;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.inventory.VolumeUse;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.CopyPlan;

/// The part of the form that says what a new volume begins with, and how that is copied.
final class CreateVolumeSourceViewModel {
    private static final ByteSize MIB = new ByteSize(1 << 20);

    private static final UseViewModel.Keys USE =
            new UseViewModel.Keys("create-volume.meaning.", "create-volume.acknowledge-first");

    private final Words words;
    private final UseViewModel use;
    private final ObjectProperty<Optional<VolumeSource>> source;
    private final ReadOnlyObjectWrapper<List<SourceChoice>> choices = new ReadOnlyObjectWrapper<>(List.of());
    private final BooleanProperty verify = new SimpleBooleanProperty();
    private final StringProperty limit = new SimpleStringProperty("");
    private final BooleanProperty copies = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

    /// Whose use is shown.
    private Optional<VolumeSource> watched = Optional.empty();

    CreateVolumeSourceViewModel(Optional<VolumeSource> source, Words words) {
        this.source = new SimpleObjectProperty<>(source);
        this.words = words;
        this.use = new UseViewModel(USE, words);
    }

    Subscription subscribe(Runnable refresh) {
        return Subscription.combine(
                source.subscribe((_, _) -> refresh.run()),
                verify.subscribe((_, _) -> refresh.run()),
                limit.subscribe((_, _) -> refresh.run()),
                use.acknowledgedProperty().subscribe((_, _) -> refresh.run()));
    }

    void refresh(Optional<UUID> project, Optional<PoolName> pool, Picture now) {
        see(now);
        choices.set(project.map(owner -> SourceChoice.all(owner, now)).orElse(List.of(SourceChoice.EMPTY)));
        var origin = origin(now);
        var instant =
                origin.isPresent() && pool.filter(origin.get()::isInstantIn).isPresent();
        copies.set(origin.isPresent() && !instant);
        hint.set(origin.map(_ -> words.text(instant ? "create-volume.source.instant" : "create-volume.source.copied"))
                .orElse(""));
    }

    /// Whether the users of the source are those who were shown before. Nobody writes to a snapshot.
    boolean see(Picture now) {
        var used = origin(now).filter(from -> !from.isSnapshot()).map(from -> VolumeUse.of(from.volume(), now));
        if (used.isPresent() && watched.equals(source.get())) {
            return use.see(used.get());
        }
        watched = used.flatMap(_ -> source.get());
        use.begin(used);
        return true;
    }

    Optional<CopyOrigin> origin(Picture now) {
        return source.get().flatMap(from -> CopyOrigin.of(from, now));
    }

    Verdict explain(ByteSize size, PoolName pool, Picture now) {
        var from = source.get().orElseThrow();
        return limit().isEmpty()
                ? Verdict.refused("create-volume.limit")
                : CopyRules.explain(from, size, pool, now).andThen(use::explain);
    }

    Optional<CopyVolumeRequest> request(CreateVolumeRequest wanted) {
        return source.get()
                .flatMap(from -> limit().map(most -> new CopyVolumeRequest(
                        wanted,
                        from,
                        new CopyPlan.Manner(most, copies.get() && verify.get()),
                        new CopyVolumeRequest.Agreed(use.agreement(), use.agreedOpens()))));
    }

    /// The very commands that will run.
    String commands(CreateVolumeRequest wanted, Picture now) {
        return request(wanted)
                .flatMap(request -> origin(now).map(origin -> CopyVolumeOrder.of(request, origin)))
                .map(order -> String.join("\n", order.plan().preview()))
                .orElse("");
    }

    /// Whole MiB a second; none is typed for as fast as it can.
    private Optional<ByteSize> limit() {
        var typed = limit.get().strip();
        if (typed.isEmpty() || !copies.get()) {
            return Optional.of(ByteSize.NOTHING);
        }
        return typed.matches("[1-9]\\d{0,5}") ? Optional.of(MIB.times(Long.parseLong(typed))) : Optional.empty();
    }

    /// A source as it stands in the list.
    String describe(SourceChoice choice) {
        return choice.origin()
                .map(origin -> words.text(
                        origin.isSnapshot() ? "create-volume.source.snapshot" : "create-volume.source.volume",
                        origin.name(),
                        origin.size(),
                        origin.volume().name()))
                .orElseGet(() -> words.text("create-volume.source.none"));
    }

    /// Who uses the source, if it is a volume.
    UseViewModel use() {
        return use;
    }

    ObjectProperty<Optional<VolumeSource>> sourceProperty() {
        return source;
    }

    ReadOnlyObjectProperty<List<SourceChoice>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    BooleanProperty verifyProperty() {
        return verify;
    }

    /// In MiB a second, as it is typed.
    StringProperty limitProperty() {
        return limit;
    }

    /// Whether something will be copied, so that it matters how.
    BooleanProperty copiesProperty() {
        return copies;
    }

    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }
}
