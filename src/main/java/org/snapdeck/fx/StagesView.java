package org.snapdeck.fx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.VBox;

/// The stages of an operation, one below the other, as they proceed. Commands that somebody has unfolded stay
/// unfolded.
public final class StagesView extends VBox {

    private final Words words;
    private final Map<String, StageView> views = new LinkedHashMap<>();

    public StagesView(Words words) {
        this.words = words;
        getStyleClass().add("stages");
    }

    public void show(List<StageReport> stages) {
        var titles = stages.stream().map(StageReport::titleKey).toList();
        views.keySet().retainAll(titles);
        stages.forEach(stage -> views.computeIfAbsent(stage.titleKey(), _ -> new StageView(words))
                .show(stage));
        var wanted = titles.stream().map(views::get).toList();
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
        for (var view : wanted) {
            view.last(view == wanted.getLast());
        }
    }
}
