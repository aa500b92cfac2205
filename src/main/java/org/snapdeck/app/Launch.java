package org.snapdeck.app;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snapdeck.database.DatabaseUnavailable;
import org.snapdeck.fx.Words;
import org.snapdeck.tour.Manner;
import org.snapdeck.tour.TourOutcome;
import org.snapdeck.tour.TourSettings;
import org.snapdeck.tour.TourShow;

/// Opens the console, and waits until its window is closed or a tour that plays itself has ended.
final class Launch {

    private static final Logger LOG = LoggerFactory.getLogger(Launch.class);

    private final Options options;
    private final Words words;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private Optional<Console> console = Optional.empty();

    Launch(Options options, Words words) {
        this.options = options;
        this.words = words;
    }

    /// Returns how the program exits.
    int run() throws IOException {
        Backstage backstage;
        try {
            backstage = Backstage.open(options);
        } catch (DatabaseUnavailable unavailable) {
            LOG.error("The database can't be used", unavailable);
            System.err.println(words.text("start.database." + key(unavailable.reason()), unavailable.file()));
            return Snapdeck.FAILED;
        }
        if (options.headless()) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        Platform.startup(() -> open(backstage));
        var exit = ended.join();
        console.ifPresent(Console::close);
        return exit;
    }

    private static String key(DatabaseUnavailable.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void open(Backstage backstage) {
        try {
            var stage = new Stage();
            var opened = new Console(backstage, words);
            console = Optional.of(opened);
            opened.open(stage);
            stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> ended.complete(closedByHand()));
            options.tour().ifPresent(wish -> play(wish, opened));
        } catch (RuntimeException failure) {
            LOG.error("The console could not be opened", failure);
            System.err.println(words.failure(failure));
            ended.complete(Snapdeck.FAILED);
        }
    }

    private void play(TourWish wish, Console opened) {
        var settings = new TourSettings(manner(wish), wish.pictures(), wish.autoplay() ? System.out::println : _ -> {});
        new TourShow(wish.tour(), settings, opened.pointers(), opened, words).play(outcome -> {
            wish.pictures().ifPresent(folder -> System.out.println(words.text("start.pictures", folder)));
            if (wish.autoplay()) {
                ended.complete(exit(outcome));
            }
        });
    }

    private Manner manner(TourWish wish) {
        if (options.headless()) {
            return Manner.rehearsal();
        }
        return wish.autoplay() ? Manner.film(wish.tour().pace()) : Manner.presentation();
    }

    /// A tour that plays itself was to be seen to its end.
    private int closedByHand() {
        return options.tour().filter(TourWish::autoplay).isPresent() ? Snapdeck.FAILED : Snapdeck.WELL;
    }

    private static int exit(TourOutcome outcome) {
        return switch (outcome) {
            case TourOutcome.Completed() -> Snapdeck.WELL;
            case TourOutcome.Failed _, TourOutcome.Left _ -> Snapdeck.FAILED;
        };
    }
}
