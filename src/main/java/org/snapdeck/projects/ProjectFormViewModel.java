package org.snapdeck.projects;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Noting;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.ProjectRules;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.QuotaUse;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Verdict;

/// The form for a project's name and its quota.
final class ProjectFormViewModel {
    private final Optional<ProjectRow> before;
    private final ObservableValue<Picture> picture;
    private final ProjectDirectory directory;
    private final Words words;
    private final Noting noting;
    private final UUID id;
    private final StringProperty name;
    private final Limits limits;
    private final BooleanProperty snapshotsCount;
    private final ReadOnlyStringWrapper nameProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final Subscription subscriptions;

    /// What is typed for each resource.
    record Limits(
            LimitViewModel volumes, LimitViewModel snapshots, LimitViewModel gigabytes, LimitViewModel perVolume) {
        List<LimitViewModel> all() {
            return List.of(volumes, snapshots, gigabytes, perVolume);
        }
    }

    /// @param before the project that is changed; nothing for a new one
    ProjectFormViewModel(
            Optional<ProjectRow> before,
            ObservableValue<Picture> picture,
            ProjectDirectory directory,
            Words words,
            Background background) {
        this.before = before;
        this.picture = picture;
        this.directory = directory;
        this.words = words;
        noting = new Noting(words, background);
        id = before.map(ProjectRow::id).orElseGet(UUID::randomUUID);
        name = new SimpleStringProperty(before.map(ProjectRow::name).orElse(""));
        var quota = before.map(ProjectRow::quota).orElse(Quota.DEFAULT);
        limits = new Limits(
                limit(quota.volumes(), QuotaUse::volumes),
                limit(quota.snapshots(), QuotaUse::snapshots),
                limit(quota.gigabytes(), QuotaUse::gigabytes),
                new LimitViewModel(quota.perVolumeGigabytes(), OptionalInt.empty(), words));
        snapshotsCount = new SimpleBooleanProperty(quota.snapshotsCount());
        subscriptions = Stream.concat(
                        Stream.of(
                                picture.subscribe(_ -> refresh()),
                                name.subscribe(_ -> refresh()),
                                snapshotsCount.subscribe(_ -> refresh()),
                                noting.busyProperty().subscribe(_ -> refresh())),
                        limits.all().stream().map(limit -> limit.textProperty().subscribe(_ -> refresh())))
                .reduce(Subscription.EMPTY, Subscription::and);
    }

    private LimitViewModel limit(int limit, ToIntFunction<QuotaUse> used) {
        return new LimitViewModel(
                limit,
                before.map(ProjectRow::use)
                        .map(use -> OptionalInt.of(used.applyAsInt(use)))
                        .orElseGet(OptionalInt::empty),
                words);
    }

    private void refresh() {
        var named = explainName();
        // An empty name is where everybody begins: it is told at the button alone.
        nameProblem.set(name.get().isBlank() ? "" : words.reason(named));
        reason.set(words.reason(explain()));
    }

    private Verdict explainName() {
        return ProjectRules.explainName(wanted(), picture.getValue());
    }

    private Verdict explain() {
        if (noting.isBusy()) {
            return Verdict.refused("form.busy");
        }
        if (before.filter(row -> picture.getValue().project(row.id()).isEmpty()).isPresent()) {
            return Verdict.refused("rule.project.gone");
        }
        return explainName()
                .andThen(this::explainLimits)
                .andThen(() -> isUnchanged() ? Verdict.refused("form.nothing-changed") : Verdict.allowed());
    }

    private Verdict explainLimits() {
        return limits.all().stream()
                .map(LimitViewModel::explain)
                .filter(verdict -> !verdict.isAllowed())
                .findFirst()
                .orElseGet(Verdict::allowed);
    }

    private boolean isUnchanged() {
        return before.filter(
                        row -> row.project().equals(wanted()) && row.quota().equals(quota()))
                .isPresent();
    }

    private Project wanted() {
        return new Project(id, name.get().strip());
    }

    private Quota quota() {
        return new Quota(
                limits.volumes().limit().orElseThrow(),
                limits.snapshots().limit().orElseThrow(),
                limits.gigabytes().limit().orElseThrow(),
                limits.perVolume().limit().orElseThrow(),
                snapshotsCount.get());
    }

    void submit() {
        if (!explain().isAllowed()) {
            return;
        }
        var project = wanted();
        var quota = quota();
        noting.submit(() -> {
            save(project, quota);
            return project;
        });
    }

    private void save(Project project, Quota quota) throws RequestRefused {
        if (before.isPresent()) {
            directory.change(project, quota);
        } else {
            directory.add(project, quota);
        }
    }

    void close() {
        subscriptions.unsubscribe();
    }

    /// What the project was called when the form was opened; nothing for a new one.
    Optional<String> nameBefore() {
        return before.map(ProjectRow::name);
    }

    StringProperty nameProperty() {
        return name;
    }

    ReadOnlyStringProperty nameProblemProperty() {
        return nameProblem.getReadOnlyProperty();
    }

    Limits limits() {
        return limits;
    }

    BooleanProperty snapshotsCountProperty() {
        return snapshotsCount;
    }

    /// Why it can't be saved; empty when it can.
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    Noting noting() {
        return noting;
    }
}
