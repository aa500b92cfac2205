package org.snapdeck.fx;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import org.snapdeck.lvm.LvPath;

/// What `lvdisplay` says of a row on its host, word for word, as a tab of its details. It is read when somebody
/// wants to see it.
public final class LvDisplayView<R> implements RowView<R> {

    private final Words words;
    private final LvEvidence evidence;
    private final Function<? super R, Optional<Spot>> spot;
    private final OnDemand text;

    /// Where a row's logical volume is.
    ///
    /// @param id of the row
    public record Spot(UUID id, UUID hostId, LvPath path) {}

    /// @param spot nothing where the host doesn't have it
    public LvDisplayView(Kit kit, LvEvidence evidence, Function<? super R, Optional<Spot>> spot) {
        this.words = kit.words();
        this.evidence = evidence;
        this.spot = spot;
        this.text = new OnDemand(words, kit.background(), "lvdisplay-text");
    }

    @Override
    public Node node() {
        return text;
    }

    @Override
    public void show(R row) {
        spot.apply(row)
                .ifPresentOrElse(
                        it -> text.show(it.id(), () -> evidence.of(it.hostId(), it.path())),
                        () -> text.refuse(words.text("details.not-on-host")));
    }
}
