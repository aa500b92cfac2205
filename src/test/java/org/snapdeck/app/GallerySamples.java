package org.snapdeck.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.snapdeck.fx.Banner;
import org.snapdeck.fx.Columns;
import org.snapdeck.fx.CommandBlock;
import org.snapdeck.fx.DetailsGrid;
import org.snapdeck.fx.DetailsPane;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.EmptyState;
import org.snapdeck.fx.Field;
import org.snapdeck.fx.Fill;
import org.snapdeck.fx.LiveTable;
import org.snapdeck.fx.Notice;
import org.snapdeck.fx.Page;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.QuotaBar;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.RowAction;
import org.snapdeck.fx.RowView;
import org.snapdeck.fx.StageReport;
import org.snapdeck.fx.StagesView;
import org.snapdeck.fx.Status;
import org.snapdeck.fx.StatusChip;
import org.snapdeck.fx.Tone;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Verdict;

/// Sample content of {@link FxGallery}.
final class GallerySamples {

    private static final Instant NOW = Instant.parse("2026-11-21T19:56:03Z");
    private static final String UUID = "%02d4df3036-4d11-4970-8d0d-d21b45977868";

    record Sample(
            int id, String name, String pool, long bytes, String status, String usedBy, Duration age, double fill) {}

    private final Words words = Words.at(InstantSource.fixed(NOW), ZoneOffset.UTC);
    private LiveTable<Sample> table;

    Words words() {
        return words;
    }

    LiveTable<Sample> table() {
        return table;
    }

    MainWindowModel model() {
        var model = new MainWindowModel();
        var demo = new MainWindowModel.ProjectChoice(new UUID(0, 1), "demo");
        model.projects().setAll(demo, new MainWindowModel.ProjectChoice(new UUID(0, 2), "存储团队"));
        model.projectProperty().set(Optional.of(demo));
        model.demoProperty().set(true);
        model.running()
                .setAll(
                        new RunningOperation(
                                1, "Create snapshot vol-1-snapshot of vol-1", "Execution", OptionalDouble.empty()),
                        new RunningOperation(2, "Create volume", "Message", OptionalDouble.empty()));
        model.hostsProperty().set("2 hosts, read 4 seconds ago");
        return model;
    }

    Page volumes() {
        var columns = new Columns<Sample>(words);
        table = new LiveTable<>(
                words,
                Sample::id,
                List.of(
                        columns.twoLine("column.name", Sample::name, row -> UUID.formatted(row.id())),
                        columns.status("column.status", row -> Status.ofRow(row.status())),
                        columns.size("column.size", Sample::bytes),
                        columns.twoLine("column.pool", Sample::pool, _ -> "demo-host")
                                .width(120),
                        columns.text("column.used-by", Sample::usedBy),
                        columns.meter(
                                        "column.fill",
                                        row -> row.fill() < 0
                                                ? Optional.empty()
                                                : Optional.of(Fill.of(row.fill(), words.percent(row.fill()))))
                                .width(120),
                        columns.age("column.created", row -> NOW.minus(row.age()))
                                .width(110)));
        table.whenEmpty(EmptyState.of(
                        Feather.HARD_DRIVE,
                        "This project has no volumes yet. Create one, or adopt logical volumes that a host already"
                                + " has.",
                        "Create Volume",
                        () -> {}))
                .actions(List.of(
                        RowAction.one("action.create-snapshot", Feather.CAMERA, _ -> new Verdict.Allowed(), _ -> {}),
                        RowAction.one("action.record-attachment", Feather.LINK, _ -> new Verdict.Allowed(), _ -> {}),
                        RowAction.one(
                                "action.revert",
                                Feather.ROTATE_CCW,
                                _ -> new Verdict.Refused("rule.sample-in-use", List.of()),
                                _ -> {}),
                        RowAction.<Sample>many(
                                        "action.delete-volume",
                                        Feather.TRASH_2,
                                        _ -> new Verdict.Refused("rule.sample-snapshots", List.of()),
                                        _ -> {})
                                .destructive()
                                .on("Delete")));
        table.update(rows());
        var details = new DetailsPane<>(words, table, Sample::name)
                .tab("details.overview", overview())
                .tab("snapshots.title", RowView.of(new Label("Snapshots"), _ -> {}))
                .tab("activity.title", activity())
                .tab("details.lvdisplay", RowView.of(CommandBlock.ofText(lvdisplay(), words), _ -> {}));
        return page("volumes.title", details.view());
    }

    private List<Sample> rows() {
        var rows = new ArrayList<Sample>();
        var gib = 1L << 30;
        rows.add(new Sample(1, "vol-1", "vg-demo", 2 * gib, "in-use", "vm-web-1 · /dev/vdb", Duration.ofDays(400), -1));
        rows.add(new Sample(2, "idle", "vg-demo", gib, "available", "", Duration.ofHours(3), 0.12));
        rows.add(new Sample(
                3,
                "a-volume-with-a-name-that-goes-on-and-on-because-somebody-pasted-a-path/var/lib/libvirt/images",
                "a-volume-group-with-a-long-name",
                1536L << 20,
                "creating",
                "数据库服务器 · /dev/sdc",
                Duration.ofSeconds(4),
                0.83));
        rows.add(new Sample(
                4, "生产数据库数据卷（主库，不要删除）", "thinpool", 40 * gib, "error_deleting", "", Duration.ofMinutes(26), 0.97));
        rows.add(new Sample(5, "scratch", "thinpool", 5 * gib, "deleting", "", Duration.ofDays(1), 0.4));
        rows.add(new Sample(6, "broken", "vg-full", 8 * gib, "error", "", Duration.ofDays(2), -1));
        rows.add(new Sample(7, "moving", "vg-full", 8 * gib, "awaiting-transfer", "", Duration.ofDays(2), -1));
        rows.add(new Sample(8, "mend", "vg-full", 8 * gib, "maintenance", "", Duration.ofDays(2), -1));
        for (var id = 9; id < 40; id++) {
            rows.add(new Sample(id, "vol-" + id, "vg-demo", id * gib, "available", "", Duration.ofDays(id), 0.02 * id));
        }
        return rows;
    }

    private RowView<Sample> overview() {
        var grid = new DetailsGrid(words);
        return RowView.of(
                grid,
                row -> grid.clear()
                        .add("column.name", row.name())
                        .addCode("column.id", UUID.formatted(row.id()))
                        .add("column.status", new StatusChip(words, Status.ofRow(row.status())))
                        .add("column.description", "")
                        .section("details.specs")
                        .add("column.size", words.size(row.bytes()) + " (" + words.exactSize(row.bytes()) + ")")
                        .addCode("column.device", "/dev/vg-demo/volume-" + UUID.formatted(row.id()))
                        .add("column.created", words.exactDate(NOW.minus(row.age()))));
    }

    private RowView<Sample> activity() {
        var stages = new StagesView(words);
        stages.show(stages());
        return RowView.of(stages, _ -> {});
    }

    Page page(String titleKey) {
        return page(titleKey, new Label(titleKey));
    }

    private Page page(String titleKey, Node body) {
        var title = new Label(words.text(titleKey));
        title.getStyleClass().add("page-title");
        VBox.setVgrow(body, Priority.ALWAYS);
        var view = new VBox(title, body);
        view.getStyleClass().add("page");
        return new Page() {
            @Override
            public String titleKey() {
                return titleKey;
            }

            @Override
            public Node view() {
                return view;
            }

            @Override
            public void shown() {}
        };
    }

    Dialog createSnapshot() {
        var name = field("Name", new TextField("vol-1-snapshot"));
        name.setHint("Up to 255 characters. Need not be unique.");
        var bad = field("Size of the copy-on-write store", new TextField("0"));
        bad.problemProperty().set("At least 4 MiB: LVM can't make it smaller.");
        var area = new TextArea();
        area.setPrefRowCount(2);
        var left = new VBox(warning(), name, field("Description", area), bad);
        left.getStyleClass().add("gap-16");
        HBox.setHgrow(left, Priority.ALWAYS);
        var gigabytes = new QuotaBar("Gibibytes");
        gigabytes.show(new Fill(0.134, 0.02, "134 + 20 of 1,000 GiB"));
        var snapshots = new QuotaBar("Snapshots");
        snapshots.show(new Fill(0.82, 0.04, "41 + 2 of 50"));
        var space = new QuotaBar("Space in vg-demo");
        space.show(new Fill(0.9, 0.08, "needs 2.01 GiB, leaves 0.3 GiB"));
        var commands = new Label("Commands that will run");
        commands.getStyleClass().add("field-name");
        var right = new VBox(gigabytes, snapshots, space);
        right.getStyleClass().add("gap-16");
        right.setMinWidth(240);
        right.setMaxWidth(240);
        var columns = new HBox(left, right);
        columns.getStyleClass().add("gap-24");
        var content = new VBox(columns, commands, new CommandBlock(RanCommand.planned(lvcreate()), words));
        content.getStyleClass().add("gap-12");
        return new Dialog(
                "Create Snapshot of vol-1",
                Dialog.Width.WIDE,
                content,
                DialogButton.cancel(words.text("dialog.cancel")),
                DialogButton.warning("Create Snapshot Anyway", () -> {})
                        .refusedWhile(
                                new SimpleStringProperty("Acknowledge first that vm-web-1 is writing to the volume.")));
    }

    private Node warning() {
        var icon = new FontIcon(Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add("callout-mark");
        var title = new Label("vm-web-1 is using this volume and is writing to it");
        title.getStyleClass().add("field-name");
        var head = new HBox(icon, title);
        head.getStyleClass().add("gap-8");
        var text = new Label(
                "The snapshot will look as if the power had failed at that moment: what the guest holds in its caches"
                        + " is missing. Pause the instance, or see that it is quiet, or detach the volume first.");
        text.setWrapText(true);
        var box = new VBox(head, text, new CheckBox("I know what this means for the data"));
        box.getStyleClass().addAll("callout", "tone-warning", "gap-8");
        return box;
    }

    private static Field field(String label, Node content) {
        var field = new Field();
        field.setLabel(label);
        field.setContent(content);
        return field;
    }

    Problem problem() {
        return Problem.of(
                        "LVM refused to make the snapshot: vg-demo has 1.2 GiB free and 2.01 GiB are needed. Free some"
                                + " space, or choose a smaller copy-on-write store.")
                .with(List.of(RanCommand.ran(
                        lvcreate(),
                        5,
                        "",
                        "  Volume group \"vg-demo\" has insufficient free space (307 extents): 515 required.\n",
                        Duration.ofMillis(340))));
    }

    void turnToStages(Dialog dialog) {
        var view = new StagesView(words);
        view.show(stages());
        dialog.turnTo(view, DialogButton.cancel("Continue in Background"));
    }

    private List<StageReport> stages() {
        return List.of(
                StageReport.of(
                                "stage.request",
                                StageReport.State.DONE,
                                "Written down as snapshot vol-1-snapshot, status creating.")
                        .took(Duration.ofMillis(7)),
                StageReport.of("stage.message", StageReport.State.DONE, "Taken by the lane of demo-host.")
                        .took(Duration.ofMillis(1)),
                StageReport.of("stage.execution", StageReport.State.RUNNING, "lvcreate is running on demo-host.")
                        .ran(List.of(RanCommand.planned(lvcreate()))),
                StageReport.waiting("stage.read-back"));
    }

    private static String lvcreate() {
        return "sudo -n lvcreate --snapshot --extents 100%ORIGIN --name _snapshot-0b7e9d7e-7c3b-4b0e-9d57-6c0c7b1f2f11 "
                + "--addtag snapdeck.op=8f14e45f vg-demo/volume-94df3036-4d11-4970-8d0d-d21b45977868";
    }

    private static String lvdisplay() {
        return """
              --- Logical volume ---
              LV Path                /dev/vg-demo/volume-94df3036
              LV Name                volume-94df3036
              VG Name                vg-demo
              LV snapshot status     source of
                                     _snapshot-0b7e9d7e [active]
              LV Status              available
            """;
    }

    String deleteSentence() {
        return "Its contents can't be brought back. The volume vol-1 itself stays as it is.";
    }

    DialogButton deleteButton() {
        return DialogButton.of(DialogButton.Kind.DANGER, "Delete Snapshot", () -> {});
    }

    List<Notice> notices() {
        return List.of(
                Notice.good("Snapshot vol-1-snapshot is available.").leadingTo("Show", () -> {}),
                Notice.news("demo-host was added."),
                Notice.warning(problem()),
                Notice.bad(Problem.of("lab-1 can't be reached: connection refused. See that it runs, then try again.")
                        .with(problem().commands())));
    }

    Banner staleBanner() {
        return new Banner(
                Tone.WARNING,
                Problem.of("lab-1 can't be reached. What you see of it was read 12 minutes ago.")
                        .with(problem().commands()),
                words);
    }

    Dialog everything() {
        var chips = new FlowPane(8, 8);
        List.of(
                        "available",
                        "in-use",
                        "creating",
                        "error",
                        "maintenance",
                        "reserved",
                        "awaiting-transfer",
                        "error_deleting",
                        "never-heard-of")
                .forEach(status -> chips.getChildren().add(new StatusChip(words, Status.ofRow(status))));
        List.of("REQUESTED", "CLAIMED", "SENT", "UNKNOWN", "DONE", "FAILED", "NOT_SENT", "NEEDS_YOU")
                .forEach(state -> chips.getChildren().add(new StatusChip(words, Status.ofOperation(state))));
        List.of("detached", "guest-frozen", "host-frozen", "paused", "crash-consistent", "unknown")
                .forEach(level -> chips.getChildren().add(new StatusChip(words, Status.ofConsistency(level))));
        var stages = new StagesView(words);
        stages.show(List.of(
                StageReport.of("stage.request", StageReport.State.DONE, "Written down.")
                        .took(Duration.ofMillis(7)),
                StageReport.of("stage.message", StageReport.State.SKIPPED, ""),
                StageReport.of("stage.execution", StageReport.State.FAILED, "LVM refused.")
                        .took(Duration.ofMillis(340))
                        .ran(problem().commands()),
                StageReport.of(
                        "stage.read-back", StageReport.State.UNKNOWN, "The link was cut before an answer came.")));
        var choice = new ComboBox<String>();
        choice.getItems().setAll("vg-demo", "thinpool");
        choice.getSelectionModel().selectFirst();
        choice.setMaxWidth(Double.MAX_VALUE);
        var ran = new CommandBlock(problem().commands().getFirst(), words);
        var content = new VBox(chips, field("Pool", choice), ran, stages);
        content.getStyleClass().add("gap-16");
        return new Dialog(
                "Everything in one place",
                Dialog.Width.NORMAL,
                content,
                DialogButton.plain("Test Connection", () -> {}),
                DialogButton.cancel(words.text("dialog.cancel")),
                DialogButton.primary("Add Host", () -> {}));
    }
}
