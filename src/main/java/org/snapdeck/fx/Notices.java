package org.snapdeck.fx;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Shows notices in the lower right corner, where they cover no buttons. The newest is the lowest.
public final class Notices {

    private static final int AT_ONCE = 4;
    private static final Duration PASSING = Duration.seconds(8);

    private final VBox stack = new VBox();
    private final Words words;
    private final Dialogs dialogs;
    private final Deque<Notice> waiting = new ArrayDeque<>();

    public Notices(Layers layers, Dialogs dialogs, Words words) {
        this.words = words;
        this.dialogs = dialogs;
        stack.getStyleClass().add("notices");
        stack.setPickOnBounds(false);
        stack.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
        StackPane.setAlignment(stack, Pos.BOTTOM_RIGHT);
        layers.notices().getChildren().add(stack);
    }

    public void show(Notice notice) {
        if (stack.getChildren().size() >= AT_ONCE) {
            waiting.add(notice);
            return;
        }
        var view = new NoticeView(notice, words);
        view.onDetails(() -> dialogs.details(words.text("problem.title"), notice.what()));
        view.onClose(() -> close(view));
        if (notice.waits()) {
            view.visibleProperty().bind(Bindings.isEmpty(dialogs.open()));
            view.managedProperty().bind(view.visibleProperty());
        }
        stack.getChildren().add(view);
        if (notice.passing()) {
            var pause = new PauseTransition(PASSING);
            pause.setOnFinished(_ -> close(view));
            Runnable follow = () -> {
                if (view.isHover() || !view.isVisible()) {
                    pause.stop();
                } else {
                    pause.playFromStart();
                }
            };
            view.hoverProperty().subscribe(follow);
            view.visibleProperty().subscribe(follow);
            follow.run();
        }
    }

    /// For failures that nobody expected.
    public void unexpected(Throwable failure) {
        show(Notice.bad(words.problem(failure)));
    }

    private void close(NoticeView view) {
        if (stack.getChildren().remove(view) && !waiting.isEmpty()) {
            show(waiting.remove());
        }
    }
}
