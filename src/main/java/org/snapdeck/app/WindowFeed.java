package org.snapdeck.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.snapdeck.app.MainWindowModel.ProjectChoice;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Volume;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;

/// Keeps what stands around the pages up to date: projects, what is under way, and how the hosts are.
final class WindowFeed {
    private final MainWindowModel model;
    private final LivePicture picture;
    private final Words words;
    private final ReadOnlyObjectWrapper<Optional<UUID>> project;

    /// @param remembered the project that was chosen when the console was last used
    WindowFeed(
            MainWindowModel model,
            LivePicture picture,
            LiveOperations operations,
            Words words,
            Optional<UUID> remembered) {
        this.model = model;
        this.picture = picture;
        this.words = words;
        project = new ReadOnlyObjectWrapper<>(remembered);
        model.projectProperty().subscribe((_, choice) -> project.set(choice.map(ProjectChoice::id)));
        picture.pictureProperty().subscribe(this::follow);
        operations.operationsProperty().subscribe(this::follow);
    }

    /// The chosen project.
    ReadOnlyObjectProperty<Optional<UUID>> projectProperty() {
        return project.getReadOnlyProperty();
    }

    /// Turns the window to a project.
    void choose(UUID projectId) {
        choiceOf(projectId).ifPresent(choice -> model.projectProperty().set(Optional.of(choice)));
    }

    /// Turns the window to the project that a volume or a snapshot belongs to.
    void chooseProjectOf(UUID rowId) {
        var now = picture.pictureProperty().get();
        now.volume(rowId)
                .map(Volume::projectId)
                .or(() -> now.snapshot(rowId).map(Snapshot::projectId))
                .ifPresent(this::choose);
    }

    /// Turns the window to what the demo host has, which is what tours speak of.
    void chooseDemo() {
        var now = picture.pictureProperty().get();
        now.volumes().stream()
                .filter(volume -> now.host(volume.pool().hostId())
                        .filter(StorageHost::demo)
                        .isPresent())
                .map(Volume::projectId)
                .findFirst()
                .ifPresent(this::choose);
    }

    private Optional<ProjectChoice> choiceOf(UUID projectId) {
        return model.projects().stream()
                .filter(choice -> choice.id().equals(projectId))
                .findFirst();
    }

    /// A project that was renamed stays the chosen one; after one that was deleted comes the first that is there.
    private void follow(Picture picture) {
        var choices = picture.projects().stream()
                .map(each -> new ProjectChoice(each.id(), each.name()))
                .toList();
        if (!choices.equals(model.projects())) {
            model.projects().setAll(choices);
        }
        var chosen = project.get().flatMap(this::choiceOf).or(choices.stream()::findFirst);
        if (!chosen.equals(model.projectProperty().get())) {
            model.projectProperty().set(chosen);
        }
        model.demoProperty().set(picture.hosts().stream().anyMatch(StorageHost::demo));
        model.hostsProperty().set(hosts(picture));
    }

    private String hosts(Picture picture) {
        var silent = picture.hosts().stream()
                .filter(host -> !picture.sighting(host.id()).isFresh())
                .map(StorageHost::name)
                .toList();
        if (picture.hosts().isEmpty()) {
            return words.text("window.hosts.none");
        }
        return silent.isEmpty()
                ? words.text("window.hosts.all", picture.hosts().size())
                : words.text("window.hosts.silent", silent);
    }

    private void follow(List<Operation> operations) {
        var running = operations.reversed().stream()
                .filter(operation -> !operation.state().isFinal())
                .map(this::running)
                .toList();
        if (!running.equals(model.running())) {
            model.running().setAll(running);
        }
    }

    private RunningOperation running(Operation operation) {
        return new RunningOperation(
                operation.id(),
                words.text("window.running", words.text("operation.kind." + operation.kind()), operation.objectName()),
                stage(operation),
                operation.progress());
    }

    /// What the host does by itself says how far it is.
    private String stage(Operation operation) {
        if (operation.isWaitingMerge()) {
            return words.text("window.merge-waits");
        }
        return operation
                .reason()
                .filter(_ -> operation.state() == OperationState.RUNNING)
                .map(how -> words.text(how.key(), how.arguments()))
                .orElseGet(() ->
                        words.text("operation.state." + operation.state().name().toLowerCase(Locale.ROOT)));
    }
}
