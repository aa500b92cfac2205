package org.snapdeck.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Reads something in the background as often as it is told that there may be news. Of answers that overtake
/// each other only the newest is shown.
public final class Latest<T> {

    private final Background background;
    private final Callable<? extends T> read;
    private final Consumer<? super T> show;
    private long asked;
    private long answered;

    public Latest(Background background, Callable<? extends T> read, Consumer<? super T> show) {
        this.background = background;
        this.read = read;
        this.show = show;
    }

    public void read() {
        var question = ++asked;
        background.run(read, (T answer) -> {
            if (question > answered) {
                answered = question;
                show.accept(answer);
            }
        });
    }
}
