package org.snapdeck.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.fx.Words;

/// A tour of a small window: a table whose rows have a menu, and a pane that makes a row.
class TourShowTest extends ScreenTest {

    private static final String TOUR = """
        tour "Make a copy"
        limit 20 s
        step "Pick"
          say Pick the first one.
          point #names row "vol-1"
          click #names row "vol-1"
          click #menu
          wait #make shown
          shot menu
          choose #make from #menu
        step "Name"
          wait #dialog shown
          say Give it a name.
          point #name
          type #name "vol-1-copy"
          shot dialog with card
          click #dialog text "Make"
          wait #dialog gone
        step "See"
          wait #names row "vol-1-copy" has "Available"
          say There it is.
          point #names row "vol-1-copy"
        """;

    @TempDir
    private Path folder;

    private final SmallWindow window = onScreen(SmallWindow::new);
    private final List<String> spoken = new CopyOnWriteArrayList<>();
    private final CompletableFuture<TourOutcome> outcome = new CompletableFuture<>();

    @Test
    void aRehearsalUsesTheWindowLikeAPerson() throws Exception {
        play(TOUR, Manner.rehearsal());

        assertThat(outcome.get(30, TimeUnit.SECONDS)).isEqualTo(new TourOutcome.Completed());
        assertThat(onScreen(() -> window.names())).containsExactly("vol-1", "vol-2", "vol-1-copy");
        assertThat(onScreen(() -> pointers.getChildren())).isEmpty();
    }

    @Test
    void picturesAndATranscriptAreWritten() throws Exception {
        play(TOUR, Manner.rehearsal());
        outcome.get(30, TimeUnit.SECONDS);

        assertThat(ImageIO.read(folder.resolve("dialog.png").toFile()).getWidth())
                .isEqualTo(800);
        assertThat(folder.resolve("menu.png")).isRegularFile();
        assertThat(folder.resolve("transcript.txt"))
                .content()
                .contains("Tour: Make a copy", "2 of 3  Name", "type #name \"vol-1-copy\"")
                .contains("lvcreate --snapshot")
                .isEqualTo(String.join("\n", spoken) + "\n");
    }

    @Test
    void anExpectationThatIsNotMetEndsTheTourAndSaysWhatWasThere() throws Exception {
        play("""
            tour "T"
            limit 1 s
            step "Look"
              say Look.
              expect #names row "vol-2" has "Deleted"
            """, Manner.rehearsal());

        var failed = (TourOutcome.Failed) outcome.get(30, TimeUnit.SECONDS);
        assertThat(failed.sentence())
                .contains("Step 1 of 1", "line 5", "expect #names row \"vol-2\" has \"Deleted\"")
                .contains("To be seen: vol-2 | Available");
        assertThat(folder.resolve("failed.png")).isNotEmptyFile();
        assertThat(folder.resolve("transcript.txt")).content().contains(failed.sentence());
    }

    @Test
    void aTranscriptThatCanNotBeWrittenIsAFailure() throws Exception {
        Files.createDirectories(folder.resolve("transcript.txt"));

        play("tour \"T\"\nstep \"S\"\nsay S.", Manner.rehearsal());

        assertThat(outcome.get(30, TimeUnit.SECONDS)).isInstanceOf(TourOutcome.Failed.class);
    }

    @Test
    void aDefectEndsTheTour() throws Exception {
        show(window.view());
        var parsed = TourParser.parse("example", "tour \"T\"\nstep \"S\"\nsay S.");
        onScreen(() -> {
            TourFacts broken = () -> {
                throw new AssertionError("broken");
            };
            var settings = new TourSettings(Manner.rehearsal(), Optional.empty(), spoken::add);
            new TourShow(parsed, settings, pointers, broken, Words.english()).play(outcome::complete);
            return true;
        });

        assertThat(outcome.get(30, TimeUnit.SECONDS)).isInstanceOf(TourOutcome.Failed.class);
        assertThat(onScreen(() -> pointers.getChildren())).isEmpty();
    }

    @Test
    void aPresenterGoesOnByKeys() throws Exception {
        play(TOUR, Manner.presentation());

        eventually(() -> cardSays("Pick the first one.") && cardSays("1 of 3"));
        press(KeyCode.PAGE_DOWN);
        eventually(() -> cardSays("Give it a name."));
        press(KeyCode.RIGHT);
        eventually(() -> cardSays("There it is.") && cardSays("Finish"));
        press(KeyCode.ENTER);

        assertThat(outcome.get(30, TimeUnit.SECONDS)).isEqualTo(new TourOutcome.Completed());
    }

    @Test
    void aPresenterMayLeave() throws Exception {
        play(TOUR, Manner.presentation());
        eventually(() -> cardSays("Pick the first one."));

        press(KeyCode.ESCAPE);

        assertThat(outcome.get(30, TimeUnit.SECONDS)).isEqualTo(new TourOutcome.Left());
        assertThat(onScreen(() -> pointers.getChildren())).isEmpty();
    }

    private void play(String tour, Manner manner) throws TourMistake {
        var parsed = TourParser.parse("example", tour);
        show(window.view());
        onScreen(() -> {
            var settings = new TourSettings(manner, Optional.of(folder), spoken::add);
            new TourShow(parsed, settings, pointers, () -> "done\n$ lvcreate --snapshot", Words.english())
                    .play(outcome::complete);
            return true;
        });
    }

    private boolean cardSays(String text) {
        return Stream.of(".label", ".button")
                .flatMap(style -> pointers.lookupAll(style).stream())
                .filter(node -> node.isVisible() && node.getParent().isVisible())
                .anyMatch(node -> Seen.ownText(node).equals(text));
    }

    private void press(KeyCode code) {
        onScreen(() -> {
            var scene = pointers.getScene();
            scene.getRoot().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return true;
        });
    }
}
