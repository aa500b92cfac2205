package org.snapdeck.hosts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Adoption;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.lvm.LvUuid;

/// What of a host is picked to be adopted, under which names, for which project.
public final class AdoptVolumesViewModel {
    private static final int LONGEST_NAME = 255;

    /// What became of the request for one volume.
    ///
    /// @param refusal why it was refused; nothing when it was taken
    public record Answer(LvUuid volume, String name, Optional<Verdict.Refused> refusal) {}

    private final UUID hostId;
    private final ObservableValue<Picture> picture;
    private final HostDoors.Adopter adopter;
    private final Words words;
    private final Background background;
    private final Set<LvUuid> picked = new HashSet<>();
    private final Map<LvUuid, String> names = new HashMap<>();
    private final ObjectProperty<Optional<Project>> project = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<AdoptRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");

    public AdoptVolumesViewModel(
            UUID hostId,
            ObservableValue<Picture> picture,
            HostDoors.Adopter adopter,
            Words words,
            Background background) {
        this.hostId = hostId;
        this.picture = picture;
        this.adopter = adopter;
        this.words = words;
        this.background = background;
        project.subscribe(_ -> explain());
        arrange();
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

    /// Why they can't be adopted as it is; empty when they can.
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    private void explain() {
        reason.set(words.reason(verdict()));
    }

    private Verdict verdict() {
        var wanted = wanted();
        if (wanted.isEmpty()) {
            return Verdict.refused("rule.adopt.nothing-picked");
        }
        if (project.get().isEmpty()) {
            return Verdict.refused("rule.adopt.no-project");
        }
        if (wanted.stream().anyMatch(row -> row.name().length() > LONGEST_NAME)) {
            return Verdict.refused("rule.text.too-long", LONGEST_NAME);
        }
        return Verdict.allowed();
    }

    private List<AdoptRow> wanted() {
        return rows.get().stream().filter(AdoptRow::picked).toList();
    }

    /// Asks for each that was picked. One that is refused does not hold up the others, and stays picked.
    void adopt(Consumer<List<Answer>> answered, Consumer<Exception> failed) {
        var owner = project.get().orElseThrow().id();
        var wanted = wanted();
        background.run(
                () -> wanted.stream().map(row -> ask(row, owner)).toList(),
                (List<Answer> answers) -> {
                    answers.stream()
                            .filter(answer -> answer.refusal().isEmpty())
                            .map(Answer::volume)
                            .forEach(picked::remove);
                    arrange();
                    answered.accept(answers);
                },
                failed);
    }

    private Answer ask(AdoptRow row, UUID owner) {
        var volume = row.stray().volume();
        try {
            adopter.adopt(new Adoptee(volume, Adoption.poolOf(volume, hostId), owner, row.name()));
            return new Answer(row.uuid(), row.name(), Optional.empty());
        } catch (RequestRefused refused) {
            return new Answer(row.uuid(), row.name(), Optional.of(refused.verdict()));
        }
    }
}
