package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SubmissionTest {
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Exception> refusals = new ArrayList<>();
    private Progress now = Progress.open(List.of());

    private final Submission<String> submission = new Submission<>(
            new Tracking<>() {
                @Override
                public Progress progress(String id) {
                    assertThat(id).isEqualTo("7");
                    return now;
                }

                @Override
                public Runnable listen(Runnable listener) {
                    listeners.add(listener);
                    return () -> listeners.remove(listener);
                }
            },
            Background.sameThread());

    @Test
    void aRequestIsFollowedUntilItEnds() {
        submission.submit(() -> "7", refusals::add);
        assertThat(submission.progressProperty().get()).contains(now);

        now = Progress.done(List.of());
        listeners.getFirst().run();

        assertThat(submission.progressProperty().get()).contains(Progress.done(List.of()));
        assertThat(listeners).isEmpty();
    }

    @Test
    void whatIsRefusedIsNotFollowed() {
        submission.submit(
                () -> {
                    throw new Exception("no");
                },
                refusals::add);

        assertThat(refusals).hasSize(1);
        assertThat(listeners).isEmpty();
        assertThat(submission.progressProperty().get()).isEqualTo(Optional.empty());
    }

    @Test
    void whoNoLongerLooksHearsNoMore() {
        submission.submit(() -> "7", refusals::add);

        submission.close();

        assertThat(listeners).isEmpty();
    }

    @Test
    void closedBeforeItWasTakenItIsNotFollowed() {
        submission.close();

        submission.submit(() -> "7", refusals::add);

        assertThat(listeners).isEmpty();
    }
}
