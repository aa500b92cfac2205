package org.snapdeck.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.Navigation;
import org.snapdeck.fx.Navigation.Entry;
import org.snapdeck.fx.Navigation.Section;
import org.snapdeck.fx.Progress;
import org.snapdeck.fx.RowUpkeep;
import org.snapdeck.fx.Theme;
import org.snapdeck.fx.ViewLoader;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.operations.Operation;
import org.snapdeck.volumes.CopyVolumeRequest;
import org.snapdeck.volumes.CreateVolumeRequest;
import org.snapdeck.volumes.ExtendVolumeRequest;
import org.snapdeck.volumes.VolumeDesk;
import org.snapdeck.volumes.VolumeDoors;
import org.snapdeck.volumes.VolumesPage;
import org.snapdeck.volumes.VolumesViewModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Pictures of the rooms with sample content, for people to look at: `mvn test -Dtest=RoomGallery` writes them to
/// `target/pictures`. It is no test, and does not run with the tests.
@ExtendWith(ApplicationExtension.class)
class RoomGallery {
    private static final Path FOLDER = Path.of("target", "pictures");

    private final Words words = Words.at(InstantSource.fixed(SamplePicture.NOW), ZoneOffset.UTC);
    private RoomSamples samples;
    private SimpleObjectProperty<Picture> picture;
    private MainWindow window;
    private VolumesPage volumes;
    private Progress progress;
    private Stage stage;

    @Start
    void start(Stage given) {
        stage = given;
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void paint(Theme theme, FxRobot robot) throws IOException {
        Files.createDirectories(FOLDER);
        paint(robot, theme, "volumes", () -> volumes.select(samples.used.id()));
        paint(robot, theme, "volumes-lvdisplay", () -> {
            volumes.select(samples.used.id());
            tab(4);
        });
        paint(robot, theme, "volumes-attachments", () -> volumes.showAttachmentsOf(samples.used.id()));
        paint(robot, theme, "volumes-snapshots", () -> {
            volumes.select(samples.used.id());
            tab(1);
        });
        paint(robot, theme, "volumes-activity", () -> {
            volumes.select(samples.broken.id());
            tab(3);
        });
        paint(robot, theme, "volumes-missing", () -> volumes.select(samples.lost.id()));
        paint(robot, theme, "volumes-menu", () -> {
            volumes.select(samples.used.id());
            menuButton(0);
        });
        paint(robot, theme, "volume-create", () -> volumes.createVolume());
        paint(
                robot,
                theme,
                "volume-create-from-volume",
                () -> volumes.createVolumeFrom(new VolumeSource.FromVolume(samples.used.id())));
        paint(robot, theme, "volume-create-stages", () -> {
            volumes.createVolume();
            ((javafx.scene.control.TextField) window.scene().lookup("#volume-name")).setText("vol-2");
            ((Button) window.scene().lookup("#submit")).fire();
        });
    }

    private void tab(int index) {
        window.scene().getRoot().applyCss();
        ((TabPane) window.scene().lookup(".details-tabs")).getSelectionModel().select(index);
    }

    private void menuButton(int index) {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        window.scene().getRoot().lookupAll(".row-menu-button").stream()
                .skip(index)
                .findFirst()
                .map(Button.class::cast)
                .orElseThrow()
                .fire();
    }

    private void paint(FxRobot robot, Theme theme, String name, Runnable story) throws IOException {
        robot.interact(() -> {
            build(theme);
            stage.setScene(window.scene());
            stage.setWidth(1280);
            stage.setHeight(900);
            stage.show();
        });
        robot.interact(story);
        robot.interact(() -> stage.getScene().getRoot().layout());
        robot.interact(() -> write(stage.getScene(), name, theme));
        robot.interact(() -> List.copyOf(Window.getWindows()).forEach(popup -> {
            if (popup instanceof ContextMenu menu) {
                write(menu.getScene(), name + "-popup", theme);
                menu.hide();
            }
        }));
    }

    private void build(Theme theme) {
        samples = new RoomSamples();
        progress = Progress.open(samples.stages());
        picture = new SimpleObjectProperty<>(samples.sample.picture());
        var model = new MainWindowModel();
        model.themeProperty().set(theme);
        window = new MainWindow(model, MainWindowDoors.closed(), words);
        var kit = new Kit(words, new ViewLoader(words), window.dialogs(), Background.sameThread());
        var operations = new SimpleObjectProperty<List<Operation>>(samples.operations);
        var project = new SimpleObjectProperty<Optional<UUID>>(RoomSamples.project());
        volumes = new VolumesPage(kit, new VolumesViewModel(picture, operations, project), volumeDesk(), doors());
        var navigation = new Navigation(List.of(new Section(
                "navigation.project", List.of(new Entry(Feather.HARD_DRIVE, volumes, new SimpleIntegerProperty(9))))));
        navigation.showFirst();
        window.show(navigation);
    }

    private VolumeDesk volumeDesk() {
        return new VolumeDesk(
                _ -> picture.get(),
                new VolumeDesk.Requests() {
                    @Override
                    public UUID create(CreateVolumeRequest wanted, String despite) {
                        return wanted.operationId();
                    }

                    @Override
                    public UUID extend(ExtendVolumeRequest wanted) {
                        return wanted.operationId();
                    }

                    @Override
                    public UUID deleteWithSnapshots(UUID operationId, UUID volumeId, Set<UUID> named) {
                        return operationId;
                    }

                    @Override
                    public UUID copy(CopyVolumeRequest wanted, String despite) {
                        return wanted.wanted().operationId();
                    }

                    @Override
                    public UUID cancel(Operation copy) {
                        return copy.id();
                    }

                    @Override
                    public UUID delete(UUID operationId, UUID volumeId) {
                        return operationId;
                    }

                    @Override
                    public void goOn(UUID hostId) {}

                    @Override
                    public UUID release(UUID operationId, UUID volumeId) {
                        return operationId;
                    }
                },
                (_, _) -> samples.lvdisplay(),
                samples.tracking(progress));
    }

    private VolumeDoors doors() {
        Consumer<UUID> closed = _ -> {};
        return new VolumeDoors(
                new VolumeDoors.Snapshots(closed, _ -> {}, _ -> {}, closed, closed),
                new VolumeDoors.Attachments(closed, _ -> {}),
                new Deeds(words, closed)::line,
                new RowUpkeep(closed, closed, _ -> {}),
                new VolumeDoors.Rooms(closed, () -> {}, () -> {}));
    }

    private static void write(Scene scene, String name, Theme theme) {
        try {
            PngFile.write(
                    scene.snapshot(null),
                    FOLDER.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
