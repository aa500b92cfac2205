package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class LatestTest {

    /// Answers when it is told to, in any order.
    private static final class Delayed implements Background {
        private final List<Runnable> answers = new ArrayList<>();

        @Override
        public <T> void run(
                Callable<? extends T> work, Consumer<? super T> success, Consumer<? super Exception> failure) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> void run(Callable<? extends T> work, Consumer<? super T> success) {
            try {
                var result = work.call();
                answers.add(() -> success.accept(result));
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void onScreen(Runnable change) {
            change.run();
        }

        @Override
        public Runnable merged(Runnable change) {
            return change;
        }
    }

    private final Delayed background = new Delayed();
    private final Iterator<String> world = List.of("old", "new").iterator();
    private final List<String> shown = new ArrayList<>();
    private final Latest<String> latest = new Latest<>(background, world::next, shown::add);

    @Test
    void anAnswerThatWasOvertakenIsNotShown() {
        latest.read();
        latest.read();

        background.answers.get(1).run();
        background.answers.get(0).run();

        assertThat(shown).containsExactly("new");
    }

    @Test
    void answersInOrderAreAllShown() {
        latest.read();
        latest.read();

        background.answers.forEach(Runnable::run);

        assertThat(shown).containsExactly("old", "new");
    }
}
