package org.snapdeck.fx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;

/// What a request takes of quota and room, a bar for each. Made to be written in FXML.
public final class LimitsView extends VBox {

    private final Map<String, QuotaBar> bars = new LinkedHashMap<>();

    public LimitsView() {
        getStyleClass().add("limits");
    }

    public void show(List<Limit> limits) {
        var titles = limits.stream().map(Limit::title).toList();
        bars.keySet().retainAll(titles);
        limits.forEach(
                limit -> bars.computeIfAbsent(limit.title(), QuotaBar::new).show(limit.fill()));
        getChildren().setAll(titles.stream().map(bars::get).toList());
    }
}
