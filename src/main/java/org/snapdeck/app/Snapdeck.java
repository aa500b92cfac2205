package org.snapdeck.app;

import java.io.IOException;
import java.util.List;
import org.snapdeck.fx.Words;

/// Where Java starts.
public final class Snapdeck {

    static final int WELL = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private static final Words WORDS = Words.english();

    private Snapdeck() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(run(List.of(arguments), Surroundings.here()));
    }

    private static int run(List<String> arguments, Surroundings surroundings) throws IOException {
        return switch (new CommandLine(WORDS, surroundings).read(arguments)) {
            case CommandLine.Answer.Start(var options) -> start(options, surroundings);
            case CommandLine.Answer.Say(var text) -> {
                System.out.println(text);
                yield WELL;
            }
            case CommandLine.Answer.Refuse(var sentence) -> {
                System.err.println(sentence);
                yield WRONG_USAGE;
            }
        };
    }

    private static int start(Options wanted, Surroundings surroundings) throws IOException {
        var options = wanted.headless() ? wanted : onDisplay(wanted, surroundings);
        try {
            return new Launch(options, WORDS).run();
        } finally {
            if (options.throwaway()) {
                Folders.remove(options.data());
            }
        }
    }

    private static Options onDisplay(Options wanted, Surroundings surroundings) throws IOException {
        var absence = Display.absence(surroundings);
        if (absence.isEmpty()) {
            return wanted;
        }
        var instead = new WithoutDisplay(surroundings).instead(wanted);
        var why = WORDS.text(absence.get().key(), absence.get().arguments());
        System.out.println(WORDS.text(
                "start.plays-instead", why, instead.tour().orElseThrow().tour().name()));
        return instead;
    }
}
