package org.snapdeck.overview;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.snapdeck.fx.Limit;
import org.snapdeck.fx.Share;
import org.snapdeck.fx.ShareChart;
import org.snapdeck.fx.Truncation;
import org.snapdeck.fx.Words;
import org.snapdeck.lvm.ByteSize;

/// A project's gibibytes: what its volumes and its snapshots take of what it may have.
final class ProjectUseCell extends VBox {

    ProjectUseCell(ProjectUse shown, Words words) {
        getStyleClass().add("gap-4");
        var use = shown.use();
        var limit = shown.quota().gigabytes();
        var name = new Label(shown.project().name());
        name.getStyleClass().add("quota-title");
        name.setMaxWidth(Double.MAX_VALUE);
        Truncation.explain(name);
        HBox.setHgrow(name, Priority.ALWAYS);
        var text = new Label(words.text(
                "overview.gibibytes",
                Limit.standing("gigabytes", use.gigabytes(), limit, words)
                        .fill()
                        .text()));
        text.getStyleClass().add("quota-text");
        text.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(name, text);
        head.getStyleClass().add("gap-16");
        head.setAlignment(Pos.BASELINE_LEFT);
        var whole = Math.max(use.gigabytes(), limit);
        getChildren().setAll(head, new ShareChart(words).show(shares(shown, words), ByteSize.ofGib(whole)));
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
