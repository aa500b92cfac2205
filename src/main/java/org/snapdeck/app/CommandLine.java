package org.snapdeck.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.snapdeck.fx.Words;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/// Reads what stands behind the program's name.
final class CommandLine {

    /// What the reading comes to.
    sealed interface Answer {

        record Start(Options options) implements Answer {}

        record Say(String text) implements Answer {}

        record Refuse(String sentence) implements Answer {}
    }

    private final Words words;
    private final Surroundings surroundings;

    CommandLine(Words words, Surroundings surroundings) {
        this.words = words;
        this.surroundings = surroundings;
    }

    Answer read(List<String> written) throws IOException {
        var arguments = new Arguments();
        var reader = new picocli.CommandLine(arguments).setResourceBundle(words.bundle());
        try {
            reader.parseArgs(written.toArray(String[]::new));
            if (arguments.help) {
                return new Answer.Say(reader.getUsageMessage(Ansi.OFF).stripTrailing());
            }
            if (arguments.version) {
                return new Answer.Say(words.text("product") + " " + Version.text());
            }
            return new Answer.Start(options(arguments));
        } catch (ParameterException misread) {
            return new Answer.Refuse(new Misreading(words).sentence(misread));
        } catch (WrongUsage refused) {
            return new Answer.Refuse(refused.getMessage());
        }
    }

    private Options options(Arguments arguments) throws WrongUsage, IOException {
        if (arguments.tour.isEmpty()) {
            refuseWithoutTour(arguments);
        }
        var folders = new Folders(words);
        var demo = demo(arguments);
        var data = arguments.data.isPresent() ? folders.data(arguments.data.get()) : surroundings.dataFolder();
        if (arguments.tour.isEmpty()) {
            return new Options(data, false, demo, Optional.empty(), false);
        }
        var pictures = arguments.shots.isPresent()
                ? Optional.of(folders.pictures(arguments.shots.get()))
                : Optional.<Path>empty();
        var tour = new TourWish(
                new WantedTour(words).find(arguments.tour.get()), arguments.autoplay || arguments.headless, pictures);
        var options = new Options(data, false, demo, Optional.of(tour), arguments.headless);
        // A tour makes volumes and snapshots. Unless somebody says where, it does so apart from their own.
        var apart = arguments.data.isEmpty() && demo != DemoWish.UNWANTED;
        return apart ? options.withThrowaway(Folders.throwaway()) : options;
    }

    private void refuseWithoutTour(Arguments arguments) throws WrongUsage {
        if (arguments.headless) {
            throw new WrongUsage(words.text("start.nothing-to-play"));
        }
        if (arguments.autoplay) {
            throw new WrongUsage(words.text("start.needs-tour", "--autoplay"));
        }
        if (arguments.shots.isPresent()) {
            throw new WrongUsage(words.text("start.needs-tour", "--shots"));
        }
    }

    private static DemoWish demo(Arguments arguments) {
        return arguments
                .demo
                .map(wanted -> wanted ? DemoWish.WANTED : DemoWish.UNWANTED)
                .orElse(DemoWish.AS_BEFORE);
    }
}
