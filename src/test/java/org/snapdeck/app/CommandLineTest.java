package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.app.CommandLine.Answer;
import org.snapdeck.fx.Words;

class CommandLineTest {

    @TempDir
    private Path folder;

    @Test
    void withoutOptionsTheConsoleOpensWithTheUsersData() throws IOException {
        var options = start();

        assertThat(options.data()).isEqualTo(folder.resolve("share/snapdeck"));
        assertThat(options.throwaway()).isFalse();
        assertThat(options.demo()).isEqualTo(DemoWish.AS_BEFORE);
        assertThat(options.tour()).isEmpty();
        assertThat(options.headless()).isFalse();
    }

    @Test
    void theFolderAndTheDemoHostCanBeChosen() throws IOException {
        assertThat(start("--data", folder.resolve("new").toString(), "--demo"))
                .extracting(Options::data, Options::demo)
                .containsExactly(folder.resolve("new"), DemoWish.WANTED);
        assertThat(start("--no-demo").demo()).isEqualTo(DemoWish.UNWANTED);
    }

    @Test
    void aTourMakesItsVolumesApartFromTheUsersOwn() throws IOException {
        var options = start("--tour", "create-snapshot");

        assertThat(options.throwaway()).isTrue();
        assertThat(options.data()).isEmptyDirectory();
        assertThat(options.demo()).isEqualTo(DemoWish.WANTED);
        Folders.remove(options.data());
        assertThat(options.data()).doesNotExist();
    }

    @Test
    void aTourUsesTheFolderItIsGiven() throws IOException {
        var options = start("--tour", "create-snapshot", "--data", folder.toString());

        assertThat(options.throwaway()).isFalse();
        assertThat(options.data()).isEqualTo(folder);
    }

    @Test
    void aTourWithoutTheDemoHostUsesTheUsersOwnHosts() throws IOException {
        var options = start("--tour", "create-snapshot", "--no-demo");

        assertThat(options.throwaway()).isFalse();
        assertThat(options.data()).isEqualTo(folder.resolve("share/snapdeck"));
    }

    @Test
    void aTourIsPresentedUnlessItPlaysItself() throws IOException {
        var data = folder.toString();

        assertThat(wish("--tour", "create-snapshot", "--data", data).autoplay()).isFalse();
        assertThat(wish("--tour", "create-snapshot", "--data", data, "--autoplay")
                        .autoplay())
                .isTrue();
        assertThat(wish("--tour", "create-snapshot", "--data", data, "--headless")
                        .autoplay())
                .isTrue();
    }

    @Test
    void aTourCanBeAFile() throws IOException {
        var file = Files.writeString(folder.resolve("mine.tour"), "tour \"Mine\"\nstep \"S\"\nsay Hello.\n");
        var pictures = folder.resolve("pictures");

        var wish = wish("--tour", file.toString(), "--shots", pictures.toString(), "--data", folder.toString());

        assertThat(wish.tour().title()).isEqualTo("Mine");
        assertThat(wish.tour().name()).isEqualTo("mine");
        assertThat(wish.pictures()).hasValue(pictures);
    }

    @Test
    void aMistakeInATourIsSaidWithItsLine() throws IOException {
        var file = Files.writeString(folder.resolve("mine.tour"), "tour \"Mine\"\nstep \"S\"\nsya Hello.\n");

        assertThat(refusal("--tour", file.toString())).startsWith(file + ", line 3: \"sya\" is nothing that a tour");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " : ", textBlock = """
        --headless            : --headless shows no window, so it needs something to play: add --tour create-snapshot.
        --foo                 : There is no option --foo; --help says which there are.
        --tours x             : There is no option --tours; --help says which there are.
        -h                    : There is no option -h; --help says which there are.
        volumes               : "volumes" is not expected here; --help says what can be given.
        --data                : --data needs a value: --data DIR
        --data --demo         : --data needs a value: --data DIR
        --data=               : --data needs a folder, and "" can't be one.
        --data /dev/null      : --data needs a folder, and "/dev/null" can't be one.
        --data a --data b     : --data can be given only once.
        --demo --no-demo      : Say --demo or its opposite, and only once.
        --tour                : --tour needs a value: --tour NAME|FILE
        --tour nowhere        : There is no tour "nowhere": it is neither a file nor one of those that come along (create-snapshot).
        --autoplay            : --autoplay is about a tour: add --tour create-snapshot.
        --shots pictures      : --shots is about a tour: add --tour create-snapshot.
        """)
    void wrongUsageIsRefusedInOneSentence(String written, String sentence) throws IOException {
        assertThat(refusal(written.split(" "))).isEqualTo(sentence);
    }

    @Test
    void helpNamesEveryOption() throws IOException {
        var help = ((Answer.Say) read("--help")).text();

        assertThat(help)
                .contains(
                        "--data=DIR",
                        "--[no-]demo",
                        "--tour=NAME|FILE",
                        "--autoplay",
                        "--shots=DIR",
                        "--headless",
                        "--help",
                        "--version");
        assertThat(help).doesNotContain("start.option");
    }

    @Test
    void theVersionIsSaid() throws IOException {
        assertThat(read("--version")).isEqualTo(new Answer.Say("Snapdeck " + Version.text()));
    }

    private Answer read(String... written) throws IOException {
        var here = new Surroundings(
                Map.of("XDG_DATA_HOME", folder.resolve("share").toString()), Map.of("os.name", "Linux"));
        return new CommandLine(Words.english(), here).read(List.of(written));
    }

    private Options start(String... written) throws IOException {
        return ((Answer.Start) read(written)).options();
    }

    private TourWish wish(String... written) throws IOException {
        return start(written).tour().orElseThrow();
    }

    private String refusal(String... written) throws IOException {
        return ((Answer.Refuse) read(written)).sentence();
    }
}
