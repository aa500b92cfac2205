package org.snapdeck.tour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a tour file, strictly: a line that is not understood is a mistake, never a guess.
final class TourParser {

    private final String name;
    private final List<TourStep> steps = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private Duration limit = Tour.DEFAULT_LIMIT;
    private Duration pace = Tour.DEFAULT_PACE;
    private Optional<StepDraft> draft = Optional.empty();

    private TourParser(String name) {
        this.name = name;
    }

    static Tour parse(String name, String content) throws TourMistake {
        var parser = new TourParser(name);
        var lines = content.lines().toList();
        for (var index = 0; index < lines.size(); index++) {
            parser.line(index + 1, lines.get(index).strip());
        }
        return parser.tour(lines.size());
    }

    private void line(int number, String source) throws TourMistake {
        if (source.isEmpty() || source.startsWith("#")) {
            return;
        }
        if (source.equals("say") || source.startsWith("say ")) {
            draft(number).say(source.substring(3).strip());
            return;
        }
        var words = LineWords.split(number, source);
        var command = words.takeBare().orElse("");
        switch (command) {
            case "tour" -> title = Optional.of(once(number, command, title, words.text()));
            case "limit" -> limit = beforeSteps(number, command, Phrases.duration(words));
            case "pace" -> pace = beforeSteps(number, command, Phrases.duration(words));
            case "step" -> open(new StepDraft(number, words.text()));
            case "point" -> draft(number).point(new TourLine(number, source, new TourAct.Point(Phrases.target(words))));
            default -> draft(number).add(new TourLine(number, source, Phrases.act(command, words)));
        }
        words.end();
    }

    private void open(StepDraft next) throws TourMistake {
        if (title.isEmpty()) {
            throw new TourMistake(next.line(), "tour.mistake.no-title");
        }
        close();
        draft = Optional.of(next);
    }

    private void close() throws TourMistake {
        if (draft.isPresent()) {
            steps.add(draft.get().step());
        }
    }

    private StepDraft draft(int number) throws TourMistake {
        return draft.orElseThrow(() -> new TourMistake(number, "tour.mistake.outside"));
    }

    private <T> T once(int number, String command, Optional<T> before, T value) throws TourMistake {
        if (before.isPresent()) {
            throw new TourMistake(number, "tour.mistake.twice", command);
        }
        return beforeSteps(number, command, value);
    }

    private <T> T beforeSteps(int number, String command, T value) throws TourMistake {
        if (draft.isPresent()) {
            throw new TourMistake(number, "tour.mistake.late", command);
        }
        return value;
    }

    private Tour tour(int lastLine) throws TourMistake {
        close();
        if (steps.isEmpty()) {
            throw new TourMistake(Math.max(1, lastLine), "tour.mistake.empty");
        }
        return new Tour(name, title.orElseThrow(), limit, pace, steps);
    }
}
