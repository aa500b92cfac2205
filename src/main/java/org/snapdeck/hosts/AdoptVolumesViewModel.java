package org.snapdeck.hosts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.snapdeck.fx.Limit;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Adoption;
import org.snapdeck.inventory.HostRules;
import org.snapdeck.inventory.Labels;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.QuotaNeed;
import org.snapdeck.inventory.QuotaRules;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LvUuid;

/// What of a host is picked to be adopted, under which names, for which project.
public final class AdoptVolumesViewModel {
    private final UUID hostId;
    private final ObservableValue<Picture> picture;
    private final Words words;
    private final Set<LvUuid> picked = new HashSet<>();
    private final Map<LvUuid, String> names = new HashMap<>();
    private final ObjectProperty<Optional<Project>> project = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<AdoptRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Limit>> limits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final Subscription subscriptions;

    public AdoptVolumesViewModel(UUID hostId, ObservableValue<Picture> picture, Words words) {
        this.hostId = hostId;
        this.picture = picture;
        this.words = words;
        subscriptions = Subscription.combine(project.subscribe(_ -> explain()), picture.subscribe(_ -> arrange()));
    }

    void close() {
        subscriptions.unsubscribe();
    }

    /// Reads anew what there is; what was picked stays picked as long as it is there.
    void arrange() {
        rows.set(Stray.of(hostId, picture.getValue()).stream()
                .map(stray -> new AdoptRow(
                        stray,
                        stray.adoptable().isAllowed()
                                && picked.contains(stray.volume().uuid()),
                        names.getOrDefault(stray.volume().uuid(), stray.suggestedName())))
                .toList());
        explain();
    }

    public ReadOnlyObjectProperty<List<AdoptRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    List<Project> projects() {
        return picture.getValue().projects();
    }

    /// Starts with this project, or with the first if it is nobody's.
    void choose(Optional<UUID> wanted) {
        project.set(projects().stream()
                .filter(each -> wanted.map(each.id()::equals).orElse(true))
                .findFirst());
    }

    ObjectProperty<Optional<Project>> projectProperty() {
        return project;
    }

    void pick(LvUuid volume, boolean wanted) {
        if (wanted ? picked.add(volume) : picked.remove(volume)) {
            arrange();
        }
    }

    void rename(LvUuid volume, String name) {
        if (!name.equals(names.put(volume, name))) {
            arrange();
        }
    }

    /// What they take of the project's quota.
    ReadOnlyObjectProperty<List<Limit>> limitsProperty() {
        return limits.getReadOnlyProperty();
    }

    /// Why they can't be adopted as it is; empty when they can.
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    private void explain() {
        limits.set(limits());
        reason.set(words.reason(verdict()));
    }

    private List<Limit> limits() {
        return project.get().stream()
                .flatMap(owner -> QuotaNeed.ofVolumes(owner.id(), sizes(), picture.getValue()).stream())
                .map(need -> Limit.of(need, words))
                .toList();
    }

    private List<ByteSize> sizes() {
        return wanted().stream().map(row -> row.stray().volume().size()).toList();
    }

    private Verdict verdict() {
        var now = picture.getValue();
        var host = HostRules.takesWork(hostId, now);
        if (!host.isAllowed()) {
            return host;
        }
        var wanted = wanted();
        if (wanted.isEmpty()) {
            return Verdict.refused("rule.adopt.nothing-picked");
        }
        if (project.get().isEmpty()) {
            return Verdict.refused("rule.adopt.no-project");
        }
        return wanted.stream()
                .map(row -> new Labels(row.name(), "", false).explain())
                .reduce(Verdict.allowed(), (one, other) -> one.andThen(() -> other))
                .andThen(() -> QuotaRules.volumesFit(project.get().get().id(), sizes(), now));
    }

    private List<AdoptRow> wanted() {
        return rows.get().stream().filter(AdoptRow::picked).toList();
    }

    /// What was picked, for the chosen project.
    List<Adoptee> adoptees() {
        var owner = project.get().orElseThrow().id();
        return wanted().stream()
                .map(row -> new Adoptee(
                        row.stray().volume(),
                        Adoption.poolOf(row.stray().volume(), hostId),
                        owner,
                        row.name().strip()))
                .toList();
    }
}
