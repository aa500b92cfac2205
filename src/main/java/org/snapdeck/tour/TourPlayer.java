package org.snapdeck.tour;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Walks through a tour: knows what comes next and how long it may take, and leaves it to the performer to do
/// it. It lives from pulse to pulse, so that the console keeps working while the tour waits for it.
final class TourPlayer {

    /// Shorter waits are not worth a word.
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final Tour tour;
    private final Manner manner;
    private final Performer performer;
    private final TourState state;
    private final TourLog log;
    private final Consumer<TourOutcome> ended;
    private final List<Beat> beats;
    private int at;
    private boolean begun;
    private boolean goOn;
    private boolean failed;
    private boolean over;
    private long since;
    private long now;

    TourPlayer(
            Tour tour, Manner manner, Performer performer, TourState state, TourLog log, Consumer<TourOutcome> ended) {
        this.tour = tour;
        this.manner = manner;
        this.performer = performer;
        this.state = state;
        this.log = log;
        this.ended = ended;
        this.beats = Beat.of(tour);
    }

    void pulse(long nanos) {
        now = nanos;
        if (over || failed) {
            return;
        }
        var beat = beats.get(at);
        if (!begun) {
            begin(beat);
        }
        beat.line().ifPresentOrElse(line -> act(beat, line), this::read);
    }

    /// The presenter goes on or, after a failure, tries again.
    void next() {
        if (failed) {
            failed = false;
            begun = false;
        } else {
            goOn = beats.get(at).isCard() && begun;
        }
    }

    /// Back over what has only been looked at; what was done can't be undone.
    void back() {
        if (beats.get(at).isCard()) {
            cardBefore().ifPresent(this::go);
        }
    }

    void leave() {
        if (!over) {
            log.left();
            end(new TourOutcome.Left());
        }
    }

    private void begin(Beat beat) {
        if (at == 0) {
            log.began(tour);
        }
        begun = true;
        goOn = false;
        since = now;
        var first = at == 0 || beats.get(at - 1).step() != beat.step();
        if (first) {
            log.opened(beat.step(), tour);
        }
        beat.line().ifPresentOrElse(line -> performer.aim(line.act()), () -> show(beat));
    }

    private void show(Beat beat) {
        var step = tour.steps().get(beat.step());
        step.point().ifPresentOrElse(line -> performer.aim(line.act()), performer::rest);
        state.show(new TourState.Shown(beat.step(), step, cardBefore().isPresent(), TourState.Mood.READING, ""));
    }

    private void read() {
        if (manner.presented() ? goOn : elapsed().compareTo(manner.reading()) >= 0) {
            advance();
        }
    }

    private void act(Beat beat, TourLine line) {
        if (!line.act().onlyLooks() && elapsed().compareTo(manner.looking()) < 0) {
            return;
        }
        switch (performer.attempt(line.act())) {
            case Attempt.Done() -> {
                log.did(line, elapsed());
                advance();
            }
            case Attempt.NotYet(var reason) -> {
                if (elapsed().compareTo(limit(line.act())) > 0) {
                    fail(beat, reason);
                } else if (elapsed().compareTo(PATIENCE) > 0) {
                    state.turn(TourState.Mood.WORKING, "");
                }
            }
            case Attempt.Impossible(var reason) -> fail(beat, reason);
        }
    }

    private Duration limit(TourAct act) {
        return act instanceof TourAct.Await(var _, var own) ? own.orElse(tour.limit()) : tour.limit();
    }

    private void fail(Beat beat, Reason reason) {
        var sentence = log.failed(beat, tour, reason, elapsed());
        if (manner.presented()) {
            failed = true;
            state.turn(TourState.Mood.FAILED, sentence);
        } else {
            end(new TourOutcome.Failed(sentence));
        }
    }

    private void advance() {
        if (at + 1 < beats.size()) {
            go(at + 1);
        } else {
            log.completed();
            end(new TourOutcome.Completed());
        }
    }

    private void go(int index) {
        at = index;
        begun = false;
    }

    private Optional<Integer> cardBefore() {
        for (var index = at - 1; index >= 0; index--) {
            if (beats.get(index).isCard()) {
                return Optional.of(index);
            }
            if (!beats.get(index).onlyLooks()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Duration elapsed() {
        return Duration.ofNanos(now - since);
    }

    private void end(TourOutcome outcome) {
        over = true;
        ended.accept(outcome);
    }
}
