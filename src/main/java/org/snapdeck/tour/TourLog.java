package org.snapdeck.tour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.snapdeck.fx.Words;

/// What happened in a tour, line by line: said aloud as it happens, and kept for the transcript.
final class TourLog {

    private static final Duration WORTH_SAYING = Duration.ofMillis(100);
    private static final String INDENT = "    ";

    private final Words words;
    private final Consumer<String> spoken;
    private final List<String> lines = new ArrayList<>();

    TourLog(Words words, Consumer<String> spoken) {
        this.words = words;
        this.spoken = spoken;
    }

    void began(Tour tour) {
        say(words.text("tour.log.began", tour.title()));
    }

    void opened(int number, Tour tour) {
        var step = tour.steps().get(number);
        say("");
        say(words.text("tour.log.step", number + 1, tour.steps().size(), step.title()));
    }

    void did(TourLine line, Duration time) {
        var waited = time.compareTo(WORTH_SAYING) > 0;
        say(INDENT + (waited ? words.text("tour.log.after", line.source(), time) : line.source()));
    }

    /// Returns the sentence, which is also what people see on the card.
    String failed(Beat beat, Tour tour, Reason reason, Duration time) {
        var step = tour.steps().get(beat.step());
        var line = beat.line().orElseThrow();
        var sentence = words.text(
                "tour.failed",
                beat.step() + 1,
                tour.steps().size(),
                step.title(),
                line.number(),
                line.source(),
                time,
                words.text(reason.key(), reason.arguments()));
        say("");
        say(sentence);
        return sentence;
    }

    void left() {
        say("");
        say(words.text("tour.log.left"));
    }

    void completed() {
        say("");
        say(words.text("tour.log.completed"));
    }

    void facts(String facts) {
        say("");
        say(facts.isBlank() ? words.text("tour.log.no-operation") : words.text("tour.log.operation"));
        facts.lines().forEach(this::say);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private void say(String line) {
        lines.add(line);
        spoken.accept(line);
    }
}
