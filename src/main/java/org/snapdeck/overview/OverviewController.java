package org.snapdeck.overview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.AlarmBanner;
import org.snapdeck.fx.Limit;
import org.snapdeck.fx.QuotaBar;
import org.snapdeck.fx.Words;

/// Binds the charts to the view-model.
final class OverviewController {
    private final Words words;
    private final OverviewViewModel viewModel;

    @FXML
    private Label quotaTitle;

    @FXML
    private HBox limits;

    @FXML
    private Label counted;

    @FXML
    private AlarmBanner alarms;

    @FXML
    private VBox projects;

    @FXML
    private VBox hosts;

    OverviewController(Words words, OverviewViewModel viewModel) {
        this.words = words;
        this.viewModel = viewModel;
    }

    @FXML
    private void initialize() {
        viewModel.projectProperty().subscribe(this::showQuota);
        viewModel.projectsProperty().subscribe(this::showProjects);
        viewModel.hostsProperty().subscribe(this::showHosts);
        viewModel.alarmsProperty().subscribe(now -> alarms.show(now, words));
    }

    private void showQuota(Optional<ProjectUse> chosen) {
        quotaTitle.setText(
                chosen.map(it -> words.text("overview.quota-of", it.project().name()))
                        .orElseGet(() -> words.text("window.no-project")));
        limits.getChildren().setAll(chosen.map(this::bars).orElse(List.of()));
        counted.setText(chosen.map(this::counted).orElse(""));
    }

    private List<QuotaBar> bars(ProjectUse it) {
        return Stream.of(it.volumes(words), it.snapshots(words), it.gigabytes(words))
                .map(OverviewController::bar)
                .toList();
    }

    private static QuotaBar bar(Limit limit) {
        var bar = new QuotaBar(limit.title());
        bar.show(limit.fill());
        HBox.setHgrow(bar, Priority.ALWAYS);
        return bar;
    }

    private String counted(ProjectUse it) {
        var what = words.text(it.quota().snapshotsCount() ? "overview.counted-both" : "overview.counted-volumes");
        var most = it.quota().perVolumeGigabytes();
        return most < 0 ? what : what + " " + words.text("overview.per-volume", most);
    }

    private void showProjects(List<ProjectUse> all) {
        projects.getChildren()
                .setAll(all.stream()
                        .map(each -> new ProjectUseCell(each, words))
                        .toList());
    }

    private void showHosts(List<HostUse> all) {
        if (all.isEmpty()) {
            hosts.getChildren().setAll(new Label(words.text("window.hosts.none")));
            return;
        }
        hosts.getChildren()
                .setAll(all.stream().map(host -> new HostUseCell(host, words)).toList());
    }
}
