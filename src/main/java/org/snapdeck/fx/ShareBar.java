package org.snapdeck.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;
import org.snapdeck.lvm.ByteSize;

/// A bar of several parts, one after the other, as long as each is large; what is left of the whole is free.
final class ShareBar extends Region {

    private List<Share> shares = List.of();
    private ByteSize whole = ByteSize.NOTHING;

    ShareBar() {
        getStyleClass().add("share-bar");
    }

    void show(List<Share> parts, ByteSize all) {
        shares = parts;
        whole = all;
        var bars = new ArrayList<Region>();
        for (var part : parts) {
            var bar = new Region();
            bar.getStyleClass().add(part.kind().styleClass());
            bars.add(bar);
        }
        getChildren().setAll(bars);
        setAccessibleText(
                parts.stream().map(part -> part.title() + " " + part.size()).collect(Collectors.joining(", ")));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var from = 0.0;
        for (var place = 0; place < shares.size(); place++) {
            var to = Math.min(getWidth(), from + length(shares.get(place)));
            var left = snapPositionX(from);
            getChildren().get(place).resizeRelocate(left, 0, snapPositionX(to) - left, getHeight());
            from = to;
        }
    }

    private double length(Share share) {
        return whole.bytes() == 0 ? 0 : getWidth() * share.size().bytes() / whole.bytes();
    }
}
