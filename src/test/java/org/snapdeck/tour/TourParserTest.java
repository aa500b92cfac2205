package org.snapdeck.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.fx.Words;

class TourParserTest {

    private static final String HEAD = "tour \"T\"\nstep \"S\"\n";

    @Test
    void aTourIsReadInTheOrderOfItsLines() throws TourMistake {
        var tour = TourParser.parse("example", """
            # A comment
            tour "Pick a \\"volume\\""
            limit 10 s
            pace 2 s

            step "First"
              wait #table row "vol-1" shown
              say Look at this.
              say It goes on.
              say
              say A new paragraph.
              point #table row "vol-1"
              click #table row "vol-1" .menu
              shot with-menu
            step "Second"
              say Done.
            """);

        assertThat(tour.title()).isEqualTo("Pick a \"volume\"");
        assertThat(tour.limit()).isEqualTo(Duration.ofSeconds(10));
        assertThat(tour.pace()).isEqualTo(Duration.ofSeconds(2));
        assertThat(tour.steps()).extracting(TourStep::title).containsExactly("First", "Second");
        var first = tour.steps().getFirst();
        assertThat(first.text()).isEqualTo("Look at this. It goes on.\n\nA new paragraph.");
        assertThat(first.entering()).extracting(TourLine::number).containsExactly(7);
        assertThat(first.point()).map(TourLine::number).hasValue(12);
        assertThat(first.leaving())
                .extracting(TourLine::source)
                .containsExactly("click #table row \"vol-1\" .menu", "shot with-menu");
    }

    @Test
    void withoutItsOwnBoundsATourHasTheUsualOnes() throws TourMistake {
        var tour = TourParser.parse("example", HEAD + "say Hello.");

        assertThat(tour.limit()).isEqualTo(Tour.DEFAULT_LIMIT);
        assertThat(tour.pace()).isEqualTo(Tour.DEFAULT_PACE);
    }

    @Test
    void aWaitMayHaveItsOwnLimit() throws TourMistake {
        var act = (TourAct.Await) only("wait 90 s #status has \"Available\"");

        assertThat(act.limit()).hasValue(Duration.ofSeconds(90));
        assertThat(act.condition()).hasToString("#status has \"Available\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "click #a .b row \"c d\" text \"e\"",
                "click #a .b saying \"c\" text \"e\"",
                "choose #entry from #button",
                "type #name \"vol-1 \\\\ \\\"x\\\"\"",
                "expect #a shown",
                "expect #a gone",
                "expect #a enabled",
                "expect #a disabled",
                "expect #a has \"b\"",
                "expect .a contains \"b\"",
            })
    void whatIsReadCanBeWrittenAgain(String line) throws TourMistake {
        var written = switch (only(line)) {
            case TourAct.Point(var target) -> "point " + target;
            case TourAct.Click(var target) -> "click " + target;
            case TourAct.Choose(var item, var opener) -> "choose " + item + " from " + opener;
            case TourAct.Type(var field, var text) -> "type " + field + " " + Quoted.of(text);
            case TourAct.Await(var condition, var _) -> "expect " + condition;
            case TourAct.Shot(var name, var _) -> "shot " + name;
        };

        assertThat(written).isEqualTo(line);
    }

    @Test
    void aPictureMayShowTheCard() throws TourMistake {
        assertThat(only("shot dialog")).isEqualTo(new TourAct.Shot("dialog", false));
        assertThat(only("shot dialog with card")).isEqualTo(new TourAct.Shot("dialog", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "clik #a          | tour.mistake.command   | clik",
                "\"click\" #a     | tour.mistake.command   |",
                "click            | tour.mistake.target    |",
                "click \"#a\"     | tour.mistake.target    |",
                "click a          | tour.mistake.target    |",
                "click #a now     | tour.mistake.rest      | now",
                "click #a row b   | tour.mistake.text      |",
                "click text \"b   | tour.mistake.quote     |",
                "choose #a #b     | tour.mistake.from      |",
                "type #a b        | tour.mistake.text      |",
                "wait #a          | tour.mistake.condition |",
                "wait #a blue     | tour.mistake.condition |",
                "wait 5 #a shown  | tour.mistake.duration  |",
                "expect 5 s #a shown | tour.mistake.target |",
                "shot A.png       | tour.mistake.shot      | A.png",
                "shot a with tour | tour.mistake.rest      | tour",
                "limit 5 s        | tour.mistake.late      | limit",
            })
    void aMistakeIsFoundInItsLine(String line, String key, String argument) {
        var mistake = catchThrowableOfType(
                TourMistake.class, () -> TourParser.parse("example", HEAD + "say Hello.\n" + line));

        assertThat(mistake.line()).isEqualTo(4);
        assertThat(mistake.key()).isEqualTo(key);
        Optional.ofNullable(argument)
                .ifPresent(word -> assertThat(mistake.arguments()).containsExactly(word));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "step \"S\"                                            | tour.mistake.no-title | 1",
                "say Hello                                             | tour.mistake.outside  | 1",
                "click #a                                              | tour.mistake.outside  | 1",
                "tour \"T\"                                            | tour.mistake.empty    | 1",
                "tour \"T\";tour \"U\"                                 | tour.mistake.twice    | 2",
                "tour \"T\";step \"S\";step \"U\"                      | tour.mistake.silent   | 2",
                "tour \"T\";step \"S\";say a;point #b;point #c         | tour.mistake.twice    | 5",
            })
    void aTourNeedsItsParts(String lines, String key, int line) {
        var mistake =
                catchThrowableOfType(TourMistake.class, () -> TourParser.parse("example", lines.replace(';', '\n')));

        assertThat(mistake.key()).isEqualTo(key);
        assertThat(mistake.line()).isEqualTo(line);
    }

    @Test
    void anEmptyFileIsNoTour() {
        assertThatThrownBy(() -> TourParser.parse("example", "")).isInstanceOf(TourMistake.class);
    }

    @Test
    void everyMistakeHasItsWords() {
        var words = Words.english();

        assertThat(words.text("tour.mistake", "my.tour", 7, words.text("tour.mistake.quote")))
                .isEqualTo("my.tour, line 7: The text has no closing quotation mark.");
    }

    private static TourAct only(String line) throws TourMistake {
        var step = TourParser.parse("example", HEAD + "say Hello.\n" + line)
                .steps()
                .getFirst();
        return step.leaving().getFirst().act();
    }
}
