package org.snapdeck.app;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.snapdeck.activity.ActivityDoors;
import org.snapdeck.activity.ActivityPage;
import org.snapdeck.activity.ActivityViewModel;
import org.snapdeck.activity.EventDoors;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.Navigation;
import org.snapdeck.fx.RowUpkeep;
import org.snapdeck.fx.ViewLoader;
import org.snapdeck.fx.Words;
import org.snapdeck.hosts.HostDialogs;
import org.snapdeck.hosts.HostDoors;
import org.snapdeck.hosts.HostsPage;
import org.snapdeck.hosts.HostsViewModel;
import org.snapdeck.inventory.HostAction;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.overview.OverviewPage;
import org.snapdeck.overview.OverviewViewModel;
import org.snapdeck.projects.ProjectDoors;
import org.snapdeck.projects.ProjectsPage;
import org.snapdeck.projects.ProjectsViewModel;
import org.snapdeck.settings.WarningLevelsController;
import org.snapdeck.settings.WarningLevelsViewModel;
import org.snapdeck.snapshots.SnapshotDoors;
import org.snapdeck.snapshots.SnapshotsPage;
import org.snapdeck.snapshots.SnapshotsViewModel;
import org.snapdeck.tour.Manner;
import org.snapdeck.tour.Tour;
import org.snapdeck.tour.TourFacts;
import org.snapdeck.tour.TourSettings;
import org.snapdeck.tour.TourShow;
import org.snapdeck.tour.Tours;
import org.snapdeck.volumes.VolumeDoors;
import org.snapdeck.volumes.VolumesPage;
import org.snapdeck.volumes.VolumesViewModel;

/// The front door: builds the window on top of the engine, in reading order, and opens the doors between the
/// rooms.
final class Console implements AutoCloseable, TourFacts {
    private static final int RECENT = 500;
    private static final int LEAST_WIDTH = 900;
    private static final int LEAST_HEIGHT = 600;

    private final Backstage backstage;
    private final Engine engine;
    private final Words words;
    private final Background background;
    private final MainWindow window;
    private final Kit kit;
    private final LivePicture picture;
    private final LiveOperations operations;
    private final OperationTracking tracking;
    private final Desks desks;
    private final WindowFeed feed;
    private final Deeds deeds;
    private final OverviewPage overview;
    private final VolumesPage volumes;
    private final SnapshotsPage snapshots;
    private final ProjectsPage projects;
    private final HostsPage hosts;
    private final ActivityPage activity;
    private final Navigation navigation;

    /// Takes over the backstage, and closes it.
    Console(Backstage backstage, Words words) {
        this.backstage = backstage;
        this.engine = backstage.engine();
        this.words = words;
        background = Background.virtualThreads(this::unexpected);
        var model = new MainWindowModel();
        backstage.settings().follow(model.themeProperty(), background);
        backstage.events().follow(backstage.settings(), background);
        window = new MainWindow(
                model,
                new MainWindowDoors(
                        this::showProjects, this::showActivity, this::aboutDemo, this::startTour, this::showLevels),
                words);
        kit = new Kit(words, new ViewLoader(words), window.dialogs(), background, backstage.settings());
        picture = new LivePicture(engine.inventory::picture, background);
        operations = new LiveOperations(() -> engine.operations.recentAndOpen(RECENT), background);
        tracking = new OperationTracking(engine::story, words);
        desks = new Desks(engine, tracking);
        feed = new WindowFeed(
                model, picture, operations, words, backstage.settings().project());
        new Alarming(model, picture.pictureProperty(), new AlarmDoors(this::showSnapshot, this::showOverview), words)
                .tell(window.notices(), DesktopNotices.ofThisMachine(), background);
        deeds = new Deeds(words, this::showOperation);
        overview = new OverviewPage(kit, new OverviewViewModel(picture.pictureProperty(), feed.projectProperty()));
        volumes = volumes();
        snapshots = snapshots();
        projects = projects();
        hosts = hosts();
        activity = activity();
        navigation = new Menu(picture.pictureProperty(), feed.projectProperty())
                .of(
                        new Menu.ProjectPages(overview, volumes, snapshots),
                        new Menu.AdminPages(projects, hosts, activity));
        window.show(navigation);
        listen();
    }

    private void listen() {
        engine.inventory.listen(_ -> picture.changed());
        engine.operations.listen(operations::changed);
        engine.operations.listen(tracking::changed);
        feed.projectProperty().subscribe(chosen -> chosen.ifPresent(backstage.settings()::keepProject));
        picture.changed();
        operations.changed();
    }

    private VolumesPage volumes() {
        var viewModel = new VolumesViewModel(
                picture.pictureProperty(), operations.operationsProperty(), feed.projectProperty());
        return new VolumesPage(
                kit,
                viewModel,
                desks.volumes(),
                new VolumeDoors(
                        new VolumeDoors.Snapshots(
                                snapshotDialogs()::create,
                                snapshotDialogs()::createSet,
                                this::deleteSnapshots,
                                this::showSnapshot,
                                this::showSnapshotsOf),
                        new AttachmentDialogs(kit, engine, tracking).doors(picture.pictureProperty()),
                        deeds::line,
                        upkeep(),
                        new VolumeDoors.Rooms(this::showVolume, this::adoptVolumes, this::showHosts)));
    }

    private RowUpkeep upkeep() {
        return new UpkeepDialogs(kit, picture.pictureProperty(), desks).doors();
    }

    private SnapshotDialogs snapshotDialogs() {
        return new SnapshotDialogs(kit, picture.pictureProperty(), desks);
    }

    private SnapshotsPage snapshots() {
        var viewModel = new SnapshotsViewModel(
                picture.pictureProperty(), operations.operationsProperty(), feed.projectProperty());
        return new SnapshotsPage(
                kit,
                viewModel,
                desks.snapshots(),
                new SnapshotDoors(
                        this::showVolume,
                        new SnapshotDoors.Contents(
                                this::createVolumeFromSnapshot,
                                snapshotDialogs()::revert,
                                snapshotDialogs()::revertSet,
                                snapshotDialogs()::lookInside),
                        deeds::line,
                        upkeep(),
                        this::showVolumes));
    }

    private ProjectsPage projects() {
        var viewModel = new ProjectsViewModel(picture.pictureProperty(), feed.projectProperty());
        return new ProjectsPage(kit, viewModel, new ProjectDoors(engine.projects, this::showProject));
    }

    private ActivityPage activity() {
        var viewModel = new ActivityViewModel(
                operations.operationsProperty(),
                operations.olderProperty(),
                picture.pictureProperty(),
                tracking,
                background);
        return new ActivityPage(
                viewModel, kit, new ActivityDoors(this::showVolume, this::showSnapshot, this::showHost, events()));
    }

    private EventDoors events() {
        var events = backstage.events();
        return new EventDoors(
                engine.operations::events, events.wantedProperty()::get, events.wantedProperty()::set, events.file());
    }

    private HostsPage hosts() {
        var viewModel = new HostsViewModel(picture.pictureProperty(), engine.directory);
        var doors = new HostDoors(
                desks::adopt,
                this::maintain,
                tracking,
                feed.projectProperty()::get,
                this::showOperation,
                this::removeDemo);
        return new HostsPage(
                viewModel, new HostDialogs(kit, viewModel, engine.directory, desks.hostAccess(), doors), kit);
    }

    void open(Stage stage) {
        stage.setTitle(words.text("product"));
        stage.setScene(window.scene());
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        showVolumes();
        stage.show();
    }

    /// Where a tour is drawn.
    StackPane pointers() {
        return window.layers().pointers();
    }

    private void deleteSnapshots(List<UUID> snapshotIds) {
        snapshots.delete(snapshotIds);
    }

    /// The one project whose volumes and snapshots the window shows.
    private void showProject(UUID projectId) {
        feed.choose(projectId);
        showVolumes();
    }

    private void showVolume(UUID volumeId) {
        feed.chooseProjectOf(volumeId);
        navigation.show(volumes);
        volumes.select(volumeId);
    }

    private void showVolumes() {
        navigation.show(volumes);
    }

    private void createVolumeFromSnapshot(UUID snapshotId) {
        showVolumes();
        volumes.createVolumeFrom(new VolumeSource.FromSnapshot(snapshotId));
    }

    private void showSnapshot(UUID snapshotId) {
        feed.chooseProjectOf(snapshotId);
        navigation.show(snapshots);
        snapshots.select(snapshotId);
    }

    private void showSnapshotsOf(UUID volumeId) {
        navigation.show(snapshots);
        snapshots.showOf(volumeId);
    }

    private void showActivity() {
        navigation.show(activity);
    }

    private void showOperation(UUID operationId) {
        showActivity();
        activity.select(operationId);
    }

    private void showProjects() {
        navigation.show(projects);
    }

    private void showOverview() {
        navigation.show(overview);
    }

    private void showLevels() {
        new WarningLevelsController(
                        kit,
                        new WarningLevelsViewModel(
                                picture.pictureProperty().get().levels(), engine.levels, words, background))
                .open();
    }

    private void showHost(UUID host) {
        showHosts();
        hosts.select(host);
    }

    private void showHosts() {
        navigation.show(hosts);
    }

    private void adoptVolumes() {
        showHosts();
        hosts.adopt();
    }

    private void aboutDemo() {
        showHosts();
        picture.pictureProperty().get().hosts().stream()
                .filter(StorageHost::demo)
                .map(StorageHost::id)
                .forEach(hosts::select);
    }

    private UUID maintain(UUID hostId, HostAction action) throws RequestRefused {
        var project = feed.projectProperty()
                .get()
                .orElseThrow(() -> new RequestRefused(Verdict.refusal("rule.host.no-project")));
        return desks.maintain(hostId, project, action);
    }

    private void removeDemo() {
        Callable<Boolean> removal = () -> {
            backstage.removeDemo();
            return true;
        };
        background.run(
                removal,
                _ -> {},
                failure -> kit.dialogs().details(words.text("problem.title"), words.problem(failure)));
    }

    private void startTour() {
        feed.chooseDemo();
        var settings = new TourSettings(Manner.presentation(), Optional.empty(), _ -> {});
        background.run(Tours::main, (Tour tour) -> new TourShow(tour, settings, pointers(), this, words).play(_ -> {}));
    }

    private void unexpected(Throwable failure) {
        window.notices().unexpected(failure);
    }

    /// What the last operation did, stage by stage, with the commands that ran.
    @Override
    public String transcriptOfLastOperation() {
        return engine.operations.recent(1).stream()
                .findFirst()
                .map(operation -> new Transcript(words, tracking).of(engine.story(operation.id())))
                .orElse("");
    }

    @Override
    public void close() {
        background.close();
        backstage.close();
    }
}
