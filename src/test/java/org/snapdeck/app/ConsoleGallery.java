package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.demo.DemoWorld;
import org.snapdeck.fx.Theme;
import org.snapdeck.inventory.PoolName;
import org.snapdeck.inventory.SnapshotStatus;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.VgName;
import org.snapdeck.snapshots.CreateSnapshotRequest;
import org.snapdeck.volumes.CreateVolumeRequest;

/// Pictures of every page and dialog of the real console over the demo host, for people to look at: `mvn test
/// -Dtest=ConsoleGallery` writes them to `target/pictures`. It is no test, and does not run with the tests. With
/// `-Dscenes=upkeep,volumes` only these are painted.
final class ConsoleGallery {
    private static final String GROUP = "stack-volumes";
    private static final String IDLE = "volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02";
    private static final String LONG = "a-volume-with-a-name-that-goes-on-and-on-because-somebody-pasted-a-whole-path"
            + "/var/lib/libvirt/images/production/database";
    private static final String CHINESE = "生产数据库数据卷（主库，不要删除，有问题请联系存储管理员）";

    private static final List<String> WANTED = Stream.of(
                    System.getProperty("scenes", "").split(","))
            .filter(scene -> !scene.isEmpty())
            .toList();

    @TempDir
    private Path data;

    private OpenConsole console;
    private Painter painter;
    private final List<AssertionError> failures = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 1280, 800", "LIGHT, 1000, 700", "DARK, 1000, 700"})
    void paint(Theme theme, int width, int height) throws Exception {
        try (var empty = OpenConsole.withoutDemo(data.resolve("empty"))) {
            var first = new Painter(empty.stage(), theme, width, height);
            for (var page : List.of("overview", "volumes", "snapshots", "projects", "hosts", "activity")) {
                empty.goTo(page);
                first.paint("empty-" + page);
            }
        }
        console = OpenConsole.on(data.resolve("full"));
        painter = new Painter(console.stage(), theme, width, height);
        try {
            fill();
            for (var scene : scenes().entrySet()) {
                if (WANTED.isEmpty() || WANTED.contains(scene.getKey())) {
                    play(scene.getValue());
                }
            }
        } finally {
            console.close();
        }
        assertThat(failures).as("scenes that went wrong").isEmpty();
    }

    private Map<String, Scene> scenes() {
        var scenes = new LinkedHashMap<String, Scene>();
        scenes.put("volumes", this::volumes);
        scenes.put("tables", this::tables);
        scenes.put("creation", this::creation);
        scenes.put("upkeep", this::upkeep);
        scenes.put("copies", this::copies);
        scenes.put("copy-of-used", this::copyOfUsed);
        scenes.put("snapshot-dialogs", this::snapshotDialogs);
        scenes.put("quiet", this::quiet);
        scenes.put("together", this::together);
        scenes.put("sets", this::sets);
        scenes.put("inside", this::inside);
        scenes.put("growth", this::growth);
        scenes.put("revert", this::revert);
        scenes.put("failing-snapshot", this::failingSnapshot);
        scenes.put("snapshots", this::snapshots);
        scenes.put("deletions", this::deletions);
        scenes.put("projects", this::projects);
        scenes.put("attachments", this::attachments);
        scenes.put("uses", this::uses);
        scenes.put("hosts", this::hosts);
        scenes.put("adoption", this::adoption);
        scenes.put("trust", this::trust);
        scenes.put("activity", this::activity);
        return scenes;
    }

    @FunctionalInterface
    private interface Scene {
        void play() throws Exception;
    }

    /// One that went wrong has its picture too, and the others are painted all the same.
    private void play(Scene scene) throws Exception {
        try {
            scene.play();
        } catch (AssertionError failure) {
            failures.add(failure);
            shot("failed-" + failures.size());
            painter.closeDialogs();
        }
    }

    private void fill() throws Exception {
        make(LONG, "and a description that is not short either, as it tells the whole story of the move");
        make(CHINESE, "订单与库存");
        console.row(CHINESE).shows("Available");
        console.row(LONG).shows("Available");
    }

    private void make(String name, String description) throws Exception {
        var engine = console.engine();
        var picture = engine.inventory.picture();
        engine.operations.request(engine.createVolume.request(new CreateVolumeRequest(
                UUID.randomUUID(),
                UUID.randomUUID(),
                picture.projects().getFirst().id(),
                name,
                description,
                ByteSize.ofGib(1),
                new PoolName(picture.hosts().getFirst().id(), new VgName(GROUP), Optional.empty()))));
    }

    private void volumes() {
        shot("volumes");
        console.row("vol-1").click();
        for (var tab : new String[] {"snapshots", "attachments", "activity", "lvdisplay", "overview"}) {
            console.at("#tab-" + tab).click();
            if (tab.equals("lvdisplay")) {
                console.at("#lvdisplay-text").shows("LV Name");
            }
            shot("volumes-" + tab);
        }
        console.row("vol-1").at(".row-menu").click();
        shot("volumes-menu");
        console.at("#action-create-snapshot").isShown();
        painter.closeMenus();
        closeDetails();
        console.row(LONG).click();
        shot("volumes-long");
        console.row(LONG).at(".row-menu").click();
        shot("volumes-long-menu");
        painter.closeMenus();
        console.at(".column-chooser").click();
        shot("volumes-columns");
        painter.closeMenus();
        console.at(".table-filter").type("nowhere to be found");
        shot("volumes-nothing-found");
        console.at(".empty-state .button").click();
    }

    /// A snapshot that somebody looks into, with names of all kinds, and one that can't be looked into.
    private void inside() throws Exception {
        var world = console.demo().world();
        world.sign(GROUP, IDLE, "ext4");
        var chinese = new String(CHINESE.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        world.writeFile(GROUP, IDLE, "app/" + chinese + ".txt", 0644, new byte[3]);
        world.writeFile(GROUP, IDLE, "app/" + LONG.replace('/', '-'), 0600, new byte[2 << 20]);
        world.writeFile(GROUP, IDLE, "app/new\nline \u00ff", 0644, new byte[0]);
        world.link(GROUP, IDLE, "app/current", "/usr/share/zoneinfo/Europe/Berlin");
        console.goTo("volumes");
        console.choose("create-snapshot", "vol-2");
        console.at("#snapshot-name").type("inside");
        console.at("#create-snapshot-dialog").at("#submit").click();
        console.at("#create-snapshot-dialog").at("#close").text("Close").click();
        console.goTo("snapshots");
        console.row("inside").shows("Available").at(".row-menu").click();
        shot("inside-menu");
        painter.closeMenus();
        console.choose("look-inside", "inside");
        var dialog = console.at("#look-inside-dialog");
        dialog.row("app").isShown();
        shot("inside-root");
        dialog.row("app").click();
        console.press(KeyCode.ENTER);
        dialog.row("current → /usr/share/zoneinfo/Europe/Berlin").click();
        console.press(KeyCode.ENTER);
        dialog.at("#remark").shows("Links");
        shot("inside-names");
        dialog.row(CHINESE + ".txt").click();
        var target = data.resolve("saved.txt");
        dialog.at("#target").type(target.toString());
        dialog.at("#download").click();
        dialog.at("#said").shows("Saved");
        shot("inside-saved");
        dialog.at("#download").click();
        dialog.at("#said").shows("already");
        shot("inside-taken");
        world.release(
                GROUP,
                console.engine().inventory.picture().snapshots().stream()
                        .filter(snapshot -> snapshot.name().equals("inside"))
                        .findFirst()
                        .orElseThrow()
                        .lv()
                        .text());
        world.endJobs();
        console.engine()
                .operations
                .wake(console.engine().inventory.picture().hosts().getFirst().id());
        dialog.shows("not mounted any more");
        shot("inside-ended");
        dialog.at("#close").click();
        world.sign(GROUP, IDLE, "btrfs");
        console.goTo("volumes");
        console.choose("create-snapshot", "vol-2");
        console.at("#snapshot-name").type("of-btrfs");
        console.at("#create-snapshot-dialog").at("#submit").click();
        console.at("#create-snapshot-dialog").at("#close").text("Close").click();
        console.goTo("snapshots");
        console.row("of-btrfs").shows("Available");
        console.choose("look-inside", "of-btrfs");
        console.at("#look-inside-dialog").shows("btrfs");
        shot("inside-refused");
        console.at("#look-inside-dialog").at("#close").click();
        unknown("inside");
    }

    /// The answer whether it is mounted is lost, and the host stays away for a while.
    private void unknown(String snapshot) throws Exception {
        var world = console.demo().world();
        try (var _ = world.lockGroup(GROUP)) {
            console.choose("look-inside", snapshot);
            console.at("#look-inside-dialog").at("#stages").shows("Execution");
            shot("inside-opening");
            try (var _ = world.unplug()) {
                world.cutConnections();
                console.at("#look-inside-dialog").shows("Nobody knows");
                shot("inside-unknown");
            }
        }
        console.at("#look-inside-dialog").at("#close").click();
    }

    private void projects() {
        console.goTo("projects");
        project(CHINESE, "3");
        project("a-project-whose-name-takes-all-of-the-room-that-a-name-may-take", "-1");
        shot("projects");
        console.choose("edit-project", "demo");
        console.at("#quota-volumes").type("2");
        console.at("#quota-gigabytes").type("20 GiB");
        shot("project-form-wrong");
        console.at("#project-dialog").text("Cancel").click();
        console.choose("edit-project", "demo");
        console.at("#quota-gigabytes").type("20");
        console.at("#quota-volumes").type("8");
        console.at("#submit").click();
        console.row("demo").at(".row-menu").click();
        shot("projects-menu");
        painter.closeMenus();
        console.choose("delete-project", CHINESE);
        shot("project-deletion");
        console.at(".dialog").text("Cancel").click();
        console.at(".project-chooser").click();
        shot("project-chooser");
        painter.closeMenus();
        console.goTo("overview");
        shot("overview");
        painter.scrollDown();
        shot("overview-end");
        console.goTo("volumes");
    }

    private void project(String name, String volumes) {
        console.at("#create-project").click();
        console.at("#project-name").type(name);
        console.at("#quota-volumes").type(volumes);
        console.at("#submit").click();
        console.at("#project-dialog").isGone();
    }

    /// The tables and what is around them: the filter, the columns, the files, several rows at once.
    private void tables() throws Exception {
        console.goTo("volumes");
        tree();
        console.at(".table-filter").click();
        console.press(KeyCode.DOWN);
        shot("tables-keys");
        console.at(".table-filter").type("status:");
        shot("tables-words");
        console.at(".table-filter").type("size:>much host:demo-storage nosuch:1");
        console.at("#filter-problem").isShown();
        shot("tables-filter-problem");
        console.at(".table-filter").type("数据");
        console.row(CHINESE).isShown();
        shot("tables-filtered");
        console.at(".table-filter").type(" ");
        console.at(".column-chooser").click();
        shot("tables-columns");
        for (var column : new String[] {"id", "lv", "created"}) {
            console.at("#column-" + column).click();
        }
        painter.closeMenus();
        shot("tables-chosen");
        console.at("#export").click();
        console.at("#export-dialog").isShown();
        shot("tables-export");
        painter.closeDialogs();
        console.at(".column-chooser").click();
        console.at("#columns-reset").click();
        painter.closeMenus();
        console.row("vol-1").click();
        console.press(KeyCode.CONTROL, KeyCode.A);
        shot("tables-several");
        console.choose("remove-attachment", "vol-1");
        console.at("#remove-attachments-dialog").isShown();
        shot("tables-remove-attachments");
        painter.closeDialogs();
        console.choose("reset-status", "vol-1");
        console.at("#reset-statuses-dialog").at("#status-error").click();
        shot("tables-reset-statuses");
        console.at("#status-available").click();
        shot("tables-reset-statuses-refused");
        painter.closeDialogs();
        console.row("vol-1").click();
    }

    /// A volume with its snapshots, under names of all lengths.
    private void tree() throws Exception {
        var names = List.of(LONG, CHINESE, "before-upgrade");
        for (var name : names) {
            var engine = console.engine();
            var volume = engine.inventory.picture().volumes().stream()
                    .filter(each -> each.name().equals(CHINESE))
                    .findFirst()
                    .orElseThrow();
            engine.operations.request(engine.createSnapshot.request(new CreateSnapshotRequest(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    volume.id(),
                    name,
                    "",
                    Map.of(),
                    Optional.empty(),
                    "",
                    0,
                    Optional.empty())));
        }
        console.row(CHINESE).click();
        console.at("#tab-snapshots").click();
        console.until(
                "all are there",
                () -> console.engine().inventory.picture().snapshots().stream()
                                .filter(each -> each.status() == SnapshotStatus.AVAILABLE)
                                .count()
                        == names.size());
        shot("tables-tree");
        closeDetails();
    }

    private void creation() {
        console.at("#create-volume").click();
        shot("create-volume");
        console.at("#volume-name").type(LONG);
        console.at("#volume-size").type("5000");
        console.at("#volume-pool").click();
        shot("create-volume-pools");
        console.at(".combo-box-popup").option(GROUP).click();
        shot("create-volume-too-large");
        console.at("#volume-size").type("1.5");
        shot("create-volume-wrong");
        console.at("#volume-name").type("web-2");
        console.at("#volume-size").type("1");
        console.at("#submit").click();
        console.at("#close").text("Close").isShown();
        shot("create-volume-done");
        console.at("#close").click();
    }

    private void copies() {
        console.row(CHINESE).click();
        console.press(KeyCode.ENTER);
        closeDetails();
        for (var source : List.of(CHINESE, LONG)) {
            console.choose("copy-volume", source);
            console.at("#volume-limit").type("fast");
            shot("copy-wrong-" + source.length());
            console.at("#volume-limit").type("1");
            console.at("#volume-verify").click();
            shot("copy-" + source.length());
            console.at("#submit").click();
            console.at("#create-volume-dialog").shows("/s, ");
            shot("copy-running-" + source.length());
            console.at("#close").click();
        }
        shot("volumes-copying");
        console.row(CHINESE + "-copy").click();
        console.press(KeyCode.ENTER);
        console.at("#tab-overview").click();
        shot("volumes-copying-overview");
        console.at("#tab-activity").click();
        shot("volumes-copying-activity");
        console.goTo("activity");
        console.row(CHINESE + "-copy").click();
        shot("activity-copying");
        console.goTo("volumes");
        try (var _ = console.demo().world().unplug()) {
            console.at(".status-line").shows("last seen");
            shot("volumes-copying-silent");
        }
        console.at(".status-line").shows("/s, ");
        closeDetails();
        for (var source : List.of(CHINESE, LONG)) {
            console.choose("cancel-copy", source + "-copy");
            shot("cancel-copy-" + source.length());
            console.at("#submit").click();
            console.row(source + "-copy").isGone();
        }
        console.goTo("activity");
        console.row(CHINESE + "-copy").click();
        shot("activity-copy-canceled");
        console.goTo("volumes");
    }

    private void copyOfUsed() {
        console.choose("copy-volume", "vol-1");
        console.at("#use-warning").isShown();
        shot("copy-used");
        console.at("#acknowledge").click();
        shot("copy-acknowledged");
        console.at(".dialog").text("Cancel").click();
        closeDetails();
    }

    private void upkeep() {
        for (var name : List.of(CHINESE, LONG)) {
            console.choose("edit-volume", name);
            shot("edit-volume-" + name.length());
            console.at("#label-name").type("数据库 2");
            shot("edit-volume-renaming-" + name.length());
            console.at("#label-name").type(" ");
            shot("edit-volume-wrong-" + name.length());
            console.at("#edit-labels-dialog").text("Cancel").click();
            console.choose("edit-metadata", name);
            console.at("#metadata-own").type("tier = gold");
            shot("edit-metadata-" + name.length());
            console.at("#metadata-own").type("tier");
            shot("edit-metadata-wrong-" + name.length());
            console.at("#edit-metadata-dialog").text("Cancel").click();
            console.choose("reset-status", name);
            console.at("#status-error").click();
            shot("reset-status-" + name.length());
            console.at("#reset-status-dialog").text("Cancel").click();
        }
        closeDetails();
        console.choose("reset-status", "vol-1");
        shot("reset-status-in-use");
        console.at("#reset-status-dialog").text("Cancel").click();
        console.choose("release-volume", LONG);
        shot("release-volume");
        console.at("#release-volume-dialog").text("Cancel").click();
        console.row("vol-1").at(".row-menu").click();
        shot("volumes-menu-whole");
        painter.closeMenus();
    }

    private void quiet() {
        console.choose("create-snapshot", "vol-1");
        console.at("#write-verdict").shows("being written");
        console.at("#small-store").click();
        console.at("#store-life").shows("lasts");
        shot("create-snapshot-written");
        try (var _ = console.demo().world().freeze()) {
            console.at("#write-verdict").shows("does not answer");
            shot("create-snapshot-silent");
        }
        console.at("#cancel").click();
        console.choose("create-snapshot", "vol-2");
        console.at("#write-verdict").shows("Quiet for 1");
        shot("create-snapshot-quiet");
        console.at("#cancel").click();
    }

    private void together() {
        console.choose("create-snapshot", "vol-1");
        console.at("#use-warning").isShown();
        console.at("#manner-pause").click();
        shot("together-pause");
        console.at("#cancel").click();
        console.row("vol-1").click();
        console.press(KeyCode.SHIFT, KeyCode.DOWN);
        console.choose("create-snapshot-set", "vol-1");
        console.at("#create-set-dialog").isShown();
        shot("together-set");
        console.at("#cancel").click();
    }

    private void sets() throws Exception {
        console.row("thin-1").shows("Available");
        var set = new TakenSet(console, "订单系统升级前的快照组 before the upgrade to the new database");
        set.of(LONG, CHINESE, "thin-1");
        console.goTo("snapshots");
        var row = console.row(set.snapshotOf("thin-1"));
        row.shows("Available");
        row.click();
        console.at("#tab-overview").click();
        shot("set-rows");
        closeDetails();
        console.row(set.snapshotOf("thin-1")).at(".row-menu").click();
        console.at("#action-delete-snapshot-set").isShown();
        shot("set-menu");
        console.at("#action-revert-snapshot-set").click();
        console.at("#revert-set-dialog").isShown();
        shot("set-revert");
        console.at("#cancel").click();
        console.choose("delete-snapshot-set", set.snapshotOf("thin-1"));
        console.at("#delete-snapshot-set-dialog").isShown();
        shot("set-delete");
        var lv = lvOfSnapshot(set.snapshotOf(LONG));
        console.onceRequested(() -> console.demo().world().openVolume(GROUP, lv, "dd"));
        console.at("#submit").click();
        console.at("#close").text("Close").isShown();
        shot("set-delete-refused");
        console.at("#close").click();
        console.demo().world().release(GROUP, lv);
    }

    private String lvOfSnapshot(String name) {
        return console.engine().inventory.picture().snapshots().stream()
                .filter(snapshot -> snapshot.name().equals(name))
                .findFirst()
                .orElseThrow()
                .lv()
                .text();
    }

    private void snapshotDialogs() throws Exception {
        console.choose("create-snapshot", "vol-2");
        console.at("#use-free").isShown();
        shot("create-snapshot-free");
        try (var _ = console.usedWhileNobodyLooks(GROUP, IDLE, "qemu-system-x86", console.at("#submit")::click)) {
            console.at("#use-changed").isShown();
            shot("create-snapshot-changed");
            console.at("#cancel").click();
        }
        console.choose("create-snapshot", "vol-1");
        console.at("#use-warning").isShown();
        shot("create-snapshot-attached");
        console.at("#acknowledge").click();
        console.at("#small-store").click();
        shot("create-snapshot-acknowledged");
        var lock = new AtomicReference<DemoWorld.Hold>();
        console.onceRequested(() -> lock.set(lock()));
        console.at("#submit").click();
        console.at("#stages").shows("at work");
        try (var _ = lock.get()) {
            shot("create-snapshot-running");
            console.at("#close").click();
            shot("volumes-running");
            console.goTo("snapshots");
            console.row("vol-1-snapshot").click();
            shot("snapshots-creating");
            console.goTo("volumes");
        }
        console.choose("create-snapshot", CHINESE);
        console.at("#submit").click();
        console.at("#close").text("Close").isShown();
        shot("create-snapshot-done");
        console.at("#close").click();
        console.choose("create-snapshot", LONG);
        shot("create-snapshot-long");
        console.at("#submit").click();
        console.at("#close").text("Close").click();
        console.choose("create-snapshot", "almost-all");
        shot("create-snapshot-no-space");
        console.at("#cancel").click();
    }

    /// What larger stores and volumes are made of, when it is painted alone.
    private void snapshotsToGrow() {
        console.row("vol-1").click();
        closeDetails();
        for (var volume : List.of("vol-1", CHINESE, LONG)) {
            console.choose("create-snapshot", volume);
            if (volume.equals("vol-1")) {
                console.at("#acknowledge").click();
                console.at("#small-store").click();
            }
            console.at("#submit").click();
            console.at("#close").text("Close").click();
        }
    }

    private void growth() {
        if (console.engine().inventory.picture().snapshots().isEmpty()) {
            snapshotsToGrow();
        }
        for (var volume : List.of("vol-1", "mail-archive", "thin-1", LONG)) {
            console.choose("extend-volume", volume);
            console.at("#growth").isShown();
            shot("extend-volume-" + (volume.equals(LONG) ? "long" : volume));
            console.at("#cancel").click();
        }
        console.choose("extend-volume", CHINESE);
        shot("extend-volume-origin");
        console.at("#new-size").type("many");
        shot("extend-volume-wrong");
        console.at("#new-size").type("1025 MiB");
        console.at("#at-rest").click();
        shot("extend-volume-rounded");
        console.at("#submit").click();
        console.at("#close").text("Close").isShown();
        shot("extend-volume-done");
        console.at("#close").click();
        console.choose("delete-with-snapshots", CHINESE);
        shot("delete-with-snapshots");
        console.at("#typed-name").type(CHINESE);
        shot("delete-with-snapshots-typed");
        console.at("#cancel").click();
        console.choose("delete-with-snapshots", LONG);
        shot("delete-with-snapshots-long");
        console.at("#cancel").click();
        console.goTo("snapshots");
        console.choose("enlarge-store", "vol-1-snapshot");
        shot("enlarge-store");
        console.at("#new-size").type("100");
        shot("enlarge-store-too-large");
        console.at("#cancel").click();
        console.goTo("volumes");
    }

    private void revert() throws Exception {
        var chinese = "回滚" + CHINESE;
        var longer = "revert-" + LONG;
        make(chinese, "");
        make(longer, "");
        for (var volume : List.of(chinese, longer, "thin-1")) {
            console.row(volume).shows("Available");
            console.choose("create-snapshot", volume);
            console.at("#submit").click();
            console.at("#close").text("Close").click();
        }
        write(longer, 700L << 20);
        write(chinese, 64L << 20);
        console.engine()
                .lookAgain(
                        console.engine().inventory.picture().hosts().getFirst().id());
        console.goTo("snapshots");
        for (var volume : List.of("thin-1", chinese, longer)) {
            console.row(volume + "-snapshot").shows("Available");
            console.choose("revert-volume", volume + "-snapshot");
            console.at("#losses").isShown();
            shot("revert-" + (volume.equals(longer) ? "long" : volume.equals(chinese) ? "chinese" : volume));
            console.at("#cancel").click();
        }
        mergeThatWaits(chinese);
        console.goTo("snapshots");
        console.row(longer + "-snapshot").isShown();
        beginRevert(longer);
        console.at("#stages").shows("% are done");
        shot("revert-merging-stages");
        console.at("#close").click();
        shot("snapshots-merging");
        console.goTo("volumes");
        shot("volumes-merging");
        console.row(longer).shows("Available");
    }

    private void beginRevert(String volume) {
        console.choose("revert-volume", volume + "-snapshot");
        console.at("#safety").click();
        console.at("#understood").click();
        shot("revert-understood");
        console.at("#submit").click();
    }

    private void mergeThatWaits(String volume) throws Exception {
        var reading = console.demo().world().readGroup(GROUP);
        beginRevert(volume);
        console.until("LVM waits for its lock", () -> console.runsOnDemoHost("lvconvert"));
        try (var _ = console.demo().world().openVolume(GROUP, lv(volume), "/usr/bin/qemu-system-x86_64")) {
            reading.close();
            console.at("#stages").shows("Not reverted yet");
            shot("revert-waiting-stages");
            console.at("#close").click();
            console.row(volume + "-snapshot").shows("qemu").click();
            shot("snapshots-merge-waits");
            closeDetails();
            console.goTo("volumes");
            console.row(volume).shows("qemu").click();
            shot("volumes-merge-waits");
            closeDetails();
        }
        console.row(volume).shows("Available");
    }

    private void write(String volume, long bytes) {
        console.demo().world().write(GROUP, lv(volume), bytes);
    }

    private String lv(String volume) {
        return console.engine().inventory.picture().volumes().stream()
                .filter(row -> row.name().equals(volume))
                .findFirst()
                .orElseThrow()
                .lv()
                .text();
    }

    private void failingSnapshot() throws Exception {
        console.choose("create-snapshot", "vol-2");
        console.onceRequested(() -> console.fill(GROUP));
        console.at("#submit").click();
        console.at("#create-snapshot-dialog").shows("free and");
        shot("create-snapshot-failed");
        console.at("#create-snapshot-dialog").text("Cancel").click();
    }

    private DemoWorld.Hold lock() {
        try {
            return console.demo().world().lockGroup(GROUP);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void snapshots() {
        console.goTo("snapshots");
        shot("snapshots");
        console.row("vol-1-snapshot").click();
        for (var tab : new String[] {"activity", "lvdisplay", "overview"}) {
            console.at("#tab-" + tab).click();
            if (tab.equals("lvdisplay")) {
                console.at("#lvdisplay-text").shows("LV Name");
            }
            shot("snapshots-" + tab);
        }
        console.row("vol-1-snapshot").at(".row-menu").click();
        shot("snapshots-menu");
        painter.closeMenus();
        console.choose("delete-snapshot", "vol-1-snapshot");
        shot("delete-snapshot");
        console.at("#submit").click();
        console.at("#close").text("Close").isShown();
        shot("delete-snapshot-done");
        console.at("#close").click();
    }

    private void deletions() {
        console.goTo("volumes");
        console.choose("delete-volume", "web-2");
        shot("delete-volume");
        console.at("#submit").click();
        console.at("#close").text("Close").isShown();
        shot("delete-volume-done");
        console.at("#close").click();
        console.row("vol-1").click();
        console.row(CHINESE).at(".row-menu").click();
        shot("volumes-menu-refused");
        painter.closeMenus();
    }

    private void attachments() {
        console.choose("record-attachment", LONG);
        console.at("#attachment-device").type("vdb");
        shot("record-attachment");
        console.at("#record-attachment-dialog").text("Cancel").click();
        console.choose("remove-attachment", "vol-1");
        shot("remove-attachment");
        console.at("#remove-attachment-dialog").text("Cancel").click();
    }

    /// Whoever may use a volume, by each of the sources that tell of it.
    private void uses() throws Exception {
        var world = console.demo().world();
        var stacked = "volume-d6f81a24-7e30-4c92-b1d5-a02f4e6c8b04";
        console.goTo("volumes");
        try (var _ = world.pauseInstance("vm-1");
                var _ = world.defineInstance("web-7", GROUP, IDLE, "vdc");
                var _ = world.stackAndMount(GROUP, stacked, "secret", "/srv/secret")) {
            console.row("vol-1").shows("vm-1 (vdb), paused");
            console.row("vol-2").shows("web-7 (vdc), shut off");
            shot("uses");
            uses("vol-1", "running");
            uses("vol-2", "shut-off");
            uses("mail-archive", "mounted");
            uses("数据库备份", "stacked");
        }
    }

    private void uses(String volume, String how) {
        console.row(volume).click();
        console.at("#tab-attachments").click();
        shot("uses-" + how);
        console.choose("create-snapshot", volume);
        shot("uses-snapshot-" + how);
        console.at("#cancel").click();
    }

    private void hosts() throws Exception {
        console.goTo("hosts");
        shot("hosts");
        console.row("demo-storage").click();
        for (var tab : new String[] {"groups", "strays", "overview"}) {
            console.at("#tab-" + tab).click();
            shot("hosts-" + tab);
        }
        console.choose("test-connection", "demo-storage");
        console.at("#test-connection-dialog").shows("Everything Snapdeck needs");
        shot("test-connection");
        console.at("#test-connection-dialog").text("Close").click();
        console.choose("remove-host", "demo-storage");
        shot("remove-host");
        painter.press("Cancel");
    }

    private void adoption() {
        console.choose("adopt-volumes", "demo-storage");
        shot("adopt-volumes");
        console.at("#adopt-table").row("stack-volumes/images").at(".check-box").click();
        console.at("#adopt-table")
                .row("stack-volumes/build-cache")
                .at(".check-box")
                .click();
        shot("adopt-volumes-picked");
        console.at("#submit").click();
        console.at("#close").text("Close").isShown();
        shot("adopt-volumes-done");
        console.at("#close").click();
    }

    private void trust() throws Exception {
        console.at("#add-host").click();
        shot("add-host");
        console.at("#host-address").type("alice@实验室 host");
        console.at("#host-port").type("99999");
        shot("add-host-wrong");
        console.at("#host-address").type("localhost");
        console.at("#host-port").type(String.valueOf(console.demo().port()));
        console.at("#host-name").type("实验室一号存储主机（请勿删除）");
        console.at("#host-user").type(console.demo().user());
        console.at("#host-login").click();
        shot("add-host-login");
        console.at(".combo-box-popup").option("Password").click();
        shot("add-host-filled");
        console.at("#submit").click();
        console.at("#secret-dialog").isShown();
        shot("secret");
        console.at("#host-secret").type("wrong");
        console.at("#submit").click();
        console.at("#trust-key-dialog").isShown();
        shot("trust-key");
        console.at("#trust-key").click();
        console.at("#trust-key-dialog").isGone();
        console.at("#secret-dialog").shows("did not accept");
        shot("secret-wrong");
        console.at("#host-secret").type(console.demo().password());
        console.at("#submit").click();
        console.at("#secret-dialog").isGone();
        console.row("实验室一号存储主机（请勿删除）").shows("Answers").click();
        shot("hosts-trusted");
        console.demo().changeHostKey();
        console.choose("test-connection", "实验室一号存储主机（请勿删除）");
        console.at("#test-connection-dialog").shows("One thing needs");
        shot("test-connection-changed-key");
        console.at("#remedy").click();
        console.at("#changed-key-dialog").isShown();
        shot("changed-key");
        console.at("#changed-key-dialog").text("Close").click();
        console.at("#test-connection-dialog").text("Close").click();
        shot("hosts-changed-key");
        console.goTo("volumes");
        shot("volumes-host-silent");
    }

    private void activity() {
        console.goTo("activity");
        shot("activity");
        console.at(".live-table").row("vol-2-snapshot").click();
        shot("activity-failed");
        console.at("#tab-overview").click();
        shot("activity-overview");
    }

    /// So that all rows can be reached.
    private void closeDetails() {
        console.at(".details-header .close-details").click();
    }

    private void shot(String name) {
        painter.paint(name);
    }
}
