package org.snapdeck.fx;

import java.util.Arrays;
import javafx.scene.layout.Region;

/// A bar: what is used, and behind it what the planned action would add.
public final class Meter extends Region {

    private final Region used = bar("meter-used");
    private final Region added = bar("meter-added");
    private Fill fill = Fill.of(0, "");

    public Meter() {
        getStyleClass().add("meter");
        getChildren().setAll(added, used);
    }

    public void show(Fill shown) {
        fill = shown;
        getStyleClass()
                .removeAll(Arrays.stream(Tone.values()).map(Tone::styleClass).toList());
        getStyleClass().add(shown.tone().styleClass());
        setAccessibleText(shown.text());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        var height = getHeight();
        used.resizeRelocate(0, 0, snapSizeX(width * Math.clamp(fill.used(), 0, 1)), height);
        added.resizeRelocate(0, 0, snapSizeX(width * Math.clamp(fill.fraction(), 0, 1)), height);
        added.setVisible(fill.added() > 0);
    }

    private static Region bar(String styleClass) {
        var bar = new Region();
        bar.getStyleClass().add(styleClass);
        return bar;
    }
}
