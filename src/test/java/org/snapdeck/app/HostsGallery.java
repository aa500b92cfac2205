package org.snapdeck.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snapdeck.activity.ActivityDoors;
import org.snapdeck.activity.ActivityPage;
import org.snapdeck.activity.ActivityViewModel;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Dialogs;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.Layers;
import org.snapdeck.fx.Page;
import org.snapdeck.fx.Theme;
import org.snapdeck.fx.ViewLoader;
import org.snapdeck.fx.Wardrobe;
import org.snapdeck.fx.Words;
import org.snapdeck.hosts.Adoptee;
import org.snapdeck.hosts.HostAccess;
import org.snapdeck.hosts.HostDialogs;
import org.snapdeck.hosts.HostDoors;
import org.snapdeck.hosts.HostsPage;
import org.snapdeck.hosts.HostsViewModel;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.lvm.Tag;
import org.snapdeck.operations.OperationStory;
import org.snapdeck.ssh.ChangedHostKey;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.HostKey;
import org.snapdeck.volumes.AdoptVolumeRequest;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Pictures of the rooms of hosts and activity over the demo host, for people to look at: `mvn test
/// -Dtest=HostsGallery` writes them to `target/pictures`. It is no test, and does not run with the tests.
@ExtendWith(ApplicationExtension.class)
class HostsGallery {
    private static final Path FOLDER = Path.of("target", "pictures");
    private static final HostKey KEY =
            new HostKey("ssh-ed25519", "AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl");

    /// Set before the first host is added; any key that can be read will do.
    private static Path keyFile = Path.of("id_demo");

    @TempDir
    private Path data;

    private final Words words = Words.english();
    private final Background background = Background.virtualThreads(Throwable::printStackTrace);
    private final StackPane place = new StackPane();
    private final Layers layers = new Layers(place);
    private final Dialogs dialogs = new Dialogs(layers, words);
    private Stage stage;
    private Engine engine;
    private HostsPage hosts;
    private HostDialogs asked;
    private ActivityPage activity;

    @Start
    void start(Stage given) {
        stage = given;
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void paint(Theme theme, FxRobot robot) throws Exception {
        Files.createDirectories(FOLDER);
        try (var started = new Engine(data);
                var demo = Demo.start(started, data)) {
            engine = started;
            keyFile = engine.inventory
                    .picture()
                    .host(demo.hostId())
                    .orElseThrow()
                    .keyFile()
                    .orElseThrow();
            engine.start();
            addOthers();
            var sighting = engine.watch.now(demo.hostId());
            var stray = sighting.report().orElseThrow().volumes().visible().toList();
            System.out.println(stray.stream().map(volume -> volume.name()).toList());
            robot.interact(() -> open(theme));
            show(robot, hosts);
            shot(robot, theme, "hosts");
            robot.interact(() -> hosts.select(demo.hostId()));
            shot(robot, theme, "hosts-demo");
            tab(robot, 1);
            shot(robot, theme, "hosts-groups");
            tab(robot, 2);
            shot(robot, theme, "hosts-strays");
            tab(robot, 0);
            robot.interact(() -> hosts.select(id("silent")));
            shot(robot, theme, "hosts-silent");
            robot.interact(asked::add);
            shot(robot, theme, "add-host");
            robot.interact(() -> {
                robot.lookup("#host-address").queryTextInputControl().setText("alice@实验室 host");
                robot.lookup("#host-port").queryTextInputControl().setText("99999");
                robot.lookup("#host-name").queryTextInputControl().setText("实验室一号存储主机（请勿删除）");
                robot.lookup("#host-login").queryComboBox().getSelectionModel().select(1);
            });
            shot(robot, theme, "add-host-wrong");
            close(robot);
            var host = engine.inventory.picture().host(demo.hostId()).orElseThrow();
            robot.interact(() -> asked.test(host));
            await(() -> robot.lookup(".check").queryAll().size() > 8);
            shot(robot, theme, "test-good");
            close(robot);
            var shown = new StorageHost(
                    id("new"), "new", "localhost", host.port(), "alice", host.login(), host.keyFile(), false, 0);
            robot.interact(() -> asked.test(other("silent", "127.0.0.1", 1)));
            await(() -> robot.lookup(".check").queryAll().size() > 6);
            shot(robot, theme, "test-silent");
            close(robot);
            robot.interact(() -> asked.test(shown));
            await(() -> robot.lookup(".check").queryAll().size() > 6);
            shot(robot, theme, "test-unknown-key");
            robot.interact(() -> robot.lookup("#remedy").queryButton().fire());
            shot(robot, theme, "trust-key");
            close(robot);
            close(robot);
            robot.interact(() -> asked.giveSecret(other("safe", "safe.example", 22)));
            shot(robot, theme, "secret");
            close(robot);
            robot.interact(() -> asked.heal(
                    host,
                    new org.snapdeck.hosts.Remedy.CompareKeys(new ChangedHostKey(
                            new HostAddress("lab-1", 2222, "alice"), KEY, List.of(KEY), data.resolve("known_hosts")))));
            shot(robot, theme, "changed-key");
            close(robot);
            robot.interact(() -> asked.adopt(host));
            shot(robot, theme, "adopt");
            close(robot);
            robot.interact(() -> asked.remove(host));
            shot(robot, theme, "remove-demo");
            close(robot);
            var volume = engine.inventory.picture().volumes().getFirst();
            var operation = engine.operations.request(engine.deleteVolume.request(
                    UUID.randomUUID(),
                    engine.inventory.picture().volumes().stream()
                            .filter(each -> org.snapdeck.inventory.Rules.explain(
                                            org.snapdeck.inventory.Action.DELETE_VOLUME,
                                            each,
                                            engine.inventory.picture())
                                    .isAllowed())
                            .findFirst()
                            .orElse(volume)
                            .id()));
            await(() -> engine.operations.get(operation).state().isFinal());
            show(robot, activity);
            await(() -> robot.lookup("#activity-table .table-row-cell .status-chip")
                            .queryAll()
                            .size()
                    > 0);
            robot.interact(() -> activity.select(operation));
            await(() -> !robot.lookup(".stage-view").queryAll().isEmpty());
            shot(robot, theme, "activity");
            tab(robot, 1);
            shot(robot, theme, "activity-details");
        }
    }

    private void open(Theme theme) {
        var kit = new Kit(words, new ViewLoader(words), dialogs, background);
        var picture = new LivePicture(engine.inventory::picture, background);
        engine.inventory.listen(_ -> picture.changed());
        var operations = new LiveOperations(() -> engine.operations.recent(500), background);
        var tracking = new OperationTracking(
                id -> new OperationStory(engine.operations.get(id), engine.operations.steps(id)), words);
        engine.operations.listen(() -> {
            operations.changed();
            tracking.changed();
        });
        operations.changed();
        var model = new HostsViewModel(picture.pictureProperty(), engine.directory);
        var access = new HostAccess(engine.connections, engine.secrets, engine.knownHosts, engine.watch);
        var doors = new HostDoors(this::adopt, Optional::empty, _ -> {}, () -> {});
        asked = new HostDialogs(kit, model, engine.directory, access, doors);
        hosts = new HostsPage(model, asked, kit);
        activity = new ActivityPage(
                new ActivityViewModel(operations.operationsProperty(), picture.pictureProperty(), tracking, background),
                kit,
                new ActivityDoors(_ -> {}, _ -> {}, _ -> {}));
        var scene = new Scene(layers, 1064, 760);
        new Wardrobe(new SimpleObjectProperty<>(theme)).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    private UUID adopt(Adoptee adoptee) throws RequestRefused {
        var volume = adoptee.volume();
        var id = UUID.randomUUID();
        return engine.operations.request(engine.adoptVolume.request(new AdoptVolumeRequest(
                volume.tags().uuid(Tag.ID).orElse(id),
                UUID.randomUUID(),
                adoptee.projectId(),
                adoptee.name(),
                volume.handle().orElseThrow(),
                volume.tags().ours(),
                volume.size(),
                adoptee.pool())));
    }

    private void addOthers() throws RequestRefused {
        engine.directory.add(other("silent", "127.0.0.1", 1));
        engine.directory.add(
                other("生产存储主机（主库，不要删除）-a-name-that-goes-on-and-on", "storage-with-a-long-name.example.org", 2222));
        for (var host : engine.inventory.picture().hosts()) {
            engine.watch.now(host.id());
        }
    }

    private static StorageHost other(String name, String address, int port) {
        return new StorageHost(
                id(name), name, address, port, "alice", LoginKind.KEY_FILE, Optional.of(keyFile), false, 0);
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void show(FxRobot robot, Page page) {
        robot.interact(() -> place.getChildren().setAll(page.view()));
        robot.interact(page::shown);
    }

    private void tab(FxRobot robot, int index) {
        robot.interact(() -> robot.lookup(".details-tabs")
                .queryAs(javafx.scene.control.TabPane.class)
                .getSelectionModel()
                .select(index));
    }

    private void close(FxRobot robot) {
        robot.interact(() -> dialogs.open().getLast().close());
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
    }

    private void shot(FxRobot robot, Theme theme, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> stage.getScene().getRoot().layout());
        robot.interact(() -> {
            try {
                PngFile.write(
                        stage.getScene().snapshot(null),
                        FOLDER.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }
}
