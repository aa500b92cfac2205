package org.snapdeck.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Words;

class TourPlayerTest {

    private static final String TOUR = """
        tour "A tour"
        limit 10 s
        step "Look"
          wait #table shown
          say Look here.
          point #table
        step "Look again"
          say And here.
          expect #table enabled
          shot table
        step "Act"
          say Now press.
          click #button
        step "See"
          say That is all.
        """;
    private static final Attempt NOT_YET = new Attempt.NotYet(Reason.of("tour.obstacle.disabled"));

    private final ScriptedPerformer performer = new ScriptedPerformer();
    private final TourState state = new TourState();
    private final List<String> spoken = new ArrayList<>();
    private final List<TourOutcome> outcomes = new ArrayList<>();
    private Duration now = Duration.ZERO;
    private TourPlayer player;

    @Test
    void aRehearsalDoesEveryLineInItsOrder() {
        play(Manner.rehearsal());

        pulses(20);

        assertThat(outcomes).containsExactly(new TourOutcome.Completed());
        assertThat(performer.done)
                .hasExactlyElementsOfTypes(
                        TourAct.Await.class,
                        TourAct.Point.class,
                        TourAct.Await.class,
                        TourAct.Shot.class,
                        TourAct.Click.class);
    }

    @Test
    void aFilmLeavesTimeToReadAndToLook() {
        play(new Manner(false, Duration.ofSeconds(5), Duration.ofSeconds(1)));

        assertThat(title()).isEqualTo("Look");
        after(Duration.ofMillis(4900));
        assertThat(title()).isEqualTo("Look");
        after(Duration.ofMillis(200));
        assertThat(title()).isEqualTo("Look again");
        after(Duration.ofMillis(5100));
        assertThat(title()).isEqualTo("Act");
        after(Duration.ofMillis(5100));
        assertThat(performer.aimed.getLast()).isInstanceOf(TourAct.Click.class);
        assertThat(performer.done).noneMatch(TourAct.Click.class::isInstance);
        after(Duration.ofMillis(1100));
        assertThat(performer.done).anyMatch(TourAct.Click.class::isInstance);
    }

    @Test
    void aPresenterDecidesWhenToGoOn() {
        play(Manner.presentation());

        after(Duration.ofHours(1));
        assertThat(title()).isEqualTo("Look");
        next();
        assertThat(title()).isEqualTo("Look again");
        next();
        assertThat(title()).isEqualTo("Act");
        next();
        assertThat(title()).isEqualTo("See");
        next();
        assertThat(outcomes).containsExactly(new TourOutcome.Completed());
    }

    @Test
    void backLeadsOverWhatWasOnlyLookedAt() {
        play(Manner.presentation());
        next();
        assertThat(shown().canGoBack()).isTrue();

        player.back();
        pulses(3);

        assertThat(title()).isEqualTo("Look");
        assertThat(shown().canGoBack()).isFalse();
    }

    @Test
    void backDoesNotLeadOverWhatWasDone() {
        play(Manner.presentation());
        next();
        next();
        next();
        assertThat(title()).isEqualTo("See");

        player.back();
        pulses(3);

        assertThat(title()).isEqualTo("See");
        assertThat(shown().canGoBack()).isFalse();
    }

    @Test
    void theCardSaysThatTheConsoleIsWorking() {
        play(Manner.presentation());
        next();
        performer.answer(NOT_YET);
        player.next();
        pulses(2);

        after(Duration.ofSeconds(1));

        assertThat(shown().mood()).isEqualTo(TourState.Mood.WORKING);
        performer.answer(new Attempt.Done());
        pulses(9);
        assertThat(shown().mood()).isEqualTo(TourState.Mood.READING);
        assertThat(title()).isEqualTo("Act");
    }

    @Test
    void whatIsNotSeenWithinTheLimitEndsTheTour() {
        performer.answer(NOT_YET);
        play(Manner.rehearsal());

        after(Duration.ofSeconds(9));
        assertThat(outcomes).isEmpty();
        after(Duration.ofSeconds(2));

        assertThat(outcomes)
                .containsExactly(new TourOutcome.Failed(
                        "Step 1 of 4, \"Look\", failed at line 4 after 11.0 s: \"wait #table shown\". It is"
                                + " disabled."));
        assertThat(spoken).contains(((TourOutcome.Failed) outcomes.getFirst()).sentence());
    }

    @Test
    void whatCanNeverBeDoneIsNotTriedAgain() {
        performer.answer(new Attempt.Impossible(Reason.of("tour.obstacle.no-field")));
        play(Manner.rehearsal());

        assertThat(outcomes).hasSize(1).first().isInstanceOf(TourOutcome.Failed.class);
    }

    @Test
    void aPresenterMayTryAgain() {
        play(Manner.presentation());
        next();
        performer.answer(NOT_YET);
        player.next();
        pulses(2);
        after(Duration.ofSeconds(11));
        assertThat(shown().mood()).isEqualTo(TourState.Mood.FAILED);
        assertThat(shown().sentence()).contains("line 9", "It is disabled.");
        assertThat(outcomes).isEmpty();

        performer.answer(new Attempt.Done());
        player.next();
        pulses(5);

        assertThat(title()).isEqualTo("Act");
        assertThat(shown().mood()).isEqualTo(TourState.Mood.READING);
    }

    @Test
    void aStepWithoutAPlacePointsNowhere() {
        play(Manner.presentation());
        assertThat(performer.aimed).isNotEmpty();

        next();

        assertThat(performer.aimed).isEmpty();
    }

    @Test
    void aTourCanBeLeft() {
        play(Manner.presentation());

        player.leave();
        player.leave();
        pulses(5);

        assertThat(outcomes).containsExactly(new TourOutcome.Left());
    }

    @Test
    void whatHappenedIsSaid() {
        play(Manner.rehearsal());
        pulses(20);

        assertThat(spoken)
                .contains("Tour: A tour", "1 of 4  Look", "3 of 4  Act")
                .anyMatch(line -> line.strip().equals("click #button"))
                .last()
                .isEqualTo("Every step was done, and everything that was expected was seen.");
    }

    private void play(Manner manner) {
        try {
            var log = new TourLog(Words.english(), spoken::add);
            player = new TourPlayer(TourParser.parse("example", TOUR), manner, performer, state, log, outcomes::add);
        } catch (TourMistake mistake) {
            throw new AssertionError(mistake);
        }
        pulses(4);
    }

    private void next() {
        player.next();
        pulses(5);
        after(Duration.ofSeconds(1));
        pulses(3);
    }

    private void pulses(int count) {
        for (var each = 0; each < count; each++) {
            now = now.plusMillis(1);
            player.pulse(now.toNanos());
        }
    }

    private void after(Duration time) {
        now = now.plus(time);
        player.pulse(now.toNanos());
        pulses(3);
    }

    private TourState.Shown shown() {
        return state.shownProperty().get().orElseThrow();
    }

    private String title() {
        return shown().step().title();
    }
}
