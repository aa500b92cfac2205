package org.snapdeck.overview;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.Limit;
import org.snapdeck.fx.QuotaBar;
import org.snapdeck.fx.Share;
import org.snapdeck.fx.ShareChart;
import org.snapdeck.fx.Truncation;
import org.snapdeck.fx.Words;
import org.snapdeck.lvm.ByteSize;

/// A project beside others: how many volumes and snapshots it has, and what they take of its gibibytes.
final class ProjectUseCell extends VBox {

    ProjectUseCell(ProjectUse shown, Words words) {
        getStyleClass().add("gap-8");
        var name = new Label(shown.project().name());
        name.getStyleClass().add("project-name");
        Truncation.explain(name);
        var gibibytes = gibibytes(shown, words);
        HBox.setHgrow(gibibytes, Priority.ALWAYS);
        var charts = new HBox(bar(shown.volumes(words)), bar(shown.snapshots(words)), gibibytes);
        charts.getStyleClass().add("project-charts");
        getChildren().setAll(name, charts);
    }

    private static QuotaBar bar(Limit limit) {
        var bar = new QuotaBar(limit.title());
        bar.show(limit.fill());
        return bar;
    }

    private static VBox gibibytes(ProjectUse shown, Words words) {
        var limit = shown.gigabytes(words);
        var title = new Label(limit.title());
        title.getStyleClass().add("quota-title");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var text = new Label(limit.fill().text());
        text.getStyleClass().add("quota-text");
        text.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(title, gap, text);
        head.setAlignment(Pos.BASELINE_LEFT);
        var whole = Math.max(shown.use().gigabytes(), shown.quota().gigabytes());
        var column = new VBox(head, new ShareChart(words).show(shares(shown, words), ByteSize.ofGib(whole)));
        column.getStyleClass().add("quota-bar");
        return column;
    }

    private static List<Share> shares(ProjectUse shown, Words words) {
        var shares = new ArrayList<Share>();
        shares.add(new Share(
                Share.Kind.VOLUMES,
                words.text("quota.volumes"),
                ByteSize.ofGib(shown.use().ofVolumes())));
        if (shown.quota().snapshotsCount()) {
            shares.add(new Share(
                    Share.Kind.SNAPSHOTS,
                    words.text("quota.snapshots"),
                    ByteSize.ofGib(shown.use().ofSnapshots())));
        }
        return shares;
    }
}
