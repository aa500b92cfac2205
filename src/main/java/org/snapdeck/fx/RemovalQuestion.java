package org.snapdeck.fx;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Node;
import org.snapdeck.inventory.Picture;

/// Asks before things of one kind are deleted, and shows what becomes of each.
public final class RemovalQuestion<T> {

    private final Kit kit;
    private final RemovalKind<T> kind;
    private final ObservableValue<Picture> picture;
    private final Function<UUID, Picture> lookAgain;
    private final Tracking<UUID> tracking;

    /// @param lookAgain looks at a host in the calling thread and returns what is known then
    public RemovalQuestion(
            Kit kit,
            RemovalKind<T> kind,
            ObservableValue<Picture> picture,
            Function<UUID, Picture> lookAgain,
            Tracking<UUID> tracking) {
        this.kit = kit;
        this.kind = kind;
        this.picture = picture;
        this.lookAgain = lookAgain;
        this.tracking = tracking;
    }

    public void ask(List<UUID> wanted) {
        ask(wanted, _ -> new Group());
    }

    /// The same where there is something to choose, on which the answer for each depends.
    ///
    /// @param choice makes it; it is given what to run when something else is chosen
    public void ask(List<UUID> wanted, Function<Runnable, Node> choice) {
        var words = kit.words();
        var desk = new Removals<>(wanted, kind, picture::getValue, lookAgain);
        var removal = new RemovalViewModel(desk, tracking, words, kit.background());
        var watching = picture.subscribe(_ -> removal.refresh());
        var wording = new RemovalDialog.Wording(
                words.text(kind.key() + ".title", wanted.size()),
                words.text(kind.key() + ".loss", wanted.size()),
                kind.key() + "-dialog",
                kind.course());
        kit.dialogs()
                .show(new RemovalDialog(words, removal, wording, choice.apply(removal::refresh), watching::unsubscribe)
                        .dialog());
    }
}
