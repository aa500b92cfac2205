package org.snapdeck.tour;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

/// What can stand in a line after its first word.
final class Phrases {

    private static final Pattern SELECTOR = Pattern.compile("[#.][A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private Phrases() {}

    static TourAct act(String command, LineWords words) throws TourMistake {
        return switch (command) {
            case "click" -> new TourAct.Click(target(words));
            case "choose" -> choose(words);
            case "type" -> new TourAct.Type(target(words), words.text());
            case "wait" -> await(words);
            case "expect" -> new TourAct.Await(condition(words), Optional.empty());
            case "shot" -> shot(words);
            default -> throw new TourMistake(words.line(), "tour.mistake.command", command);
        };
    }

    private static TourAct choose(LineWords words) throws TourMistake {
        var item = target(words);
        if (!words.take("from")) {
            throw new TourMistake(words.line(), "tour.mistake.from");
        }
        return new TourAct.Choose(item, target(words));
    }

    private static TourAct await(LineWords words) throws TourMistake {
        var limited = words.peek().filter(next -> NUMBER.matcher(next.text()).matches());
        Optional<Duration> limit = limited.isPresent() ? Optional.of(duration(words)) : Optional.empty();
        return new TourAct.Await(condition(words), limit);
    }

    private static TourAct shot(LineWords words) throws TourMistake {
        var name = words.takeBare().orElse("");
        if (!FILE_NAME.matcher(name).matches()) {
            throw new TourMistake(words.line(), "tour.mistake.shot", name);
        }
        return new TourAct.Shot(name, words.take("with") && card(words));
    }

    private static boolean card(LineWords words) throws TourMistake {
        if (!words.take("card")) {
            throw new TourMistake(words.line(), "tour.mistake.rest", words.rest());
        }
        return true;
    }

    static Target target(LineWords words) throws TourMistake {
        var parts = new ArrayList<Target.Part>();
        while (true) {
            if (words.take("row")) {
                parts.add(new Target.Part.Row(words.text()));
            } else if (words.take("text")) {
                parts.add(new Target.Part.Text(words.text()));
            } else if (words.peek().filter(Phrases::isSelector).isPresent()) {
                parts.add(selected(words.takeBare().orElseThrow(), words));
            } else if (parts.isEmpty()) {
                throw new TourMistake(words.line(), "tour.mistake.target");
            } else {
                return new Target(parts);
            }
        }
    }

    private static Target.Part selected(String selector, LineWords words) throws TourMistake {
        return words.take("saying") ? new Target.Part.Saying(selector, words.text()) : new Target.Part.Css(selector);
    }

    private static boolean isSelector(LineWords.Word word) {
        return !word.quoted() && SELECTOR.matcher(word.text()).matches();
    }

    private static Condition condition(LineWords words) throws TourMistake {
        var target = target(words);
        if (words.take("has")) {
            return new Condition(target, new Condition.Has(words.text()));
        }
        if (words.take("contains")) {
            return new Condition(target, new Condition.Contains(words.text()));
        }
        for (var state : Condition.State.values()) {
            if (words.take(state.toString())) {
                return new Condition(target, state);
            }
        }
        throw new TourMistake(words.line(), "tour.mistake.condition");
    }

    static Duration duration(LineWords words) throws TourMistake {
        var number = words.takeBare().orElse("");
        if (!NUMBER.matcher(number).matches() || !words.take("s")) {
            throw new TourMistake(words.line(), "tour.mistake.duration");
        }
        return Duration.ofSeconds(Integer.parseInt(number));
    }
}
