package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.usage.Unreadable;

/// What find says of a folder, whatever the names in it.
final class FolderParserTest {
    private static final String FILE = "f/12/1772352000.1234567890/644/1000/100/a b\n'/\0";
    private static final String LINK = "l/11/-5.0/777/0/0/shadow//etc/shadow\0";

    private static FolderListing listing(String text, int most) throws Unreadable {
        return new FolderParser(most)
                .listing(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1)) + "\n");
    }

    @Test
    void aFileAndALink() throws Exception {
        var listing = listing(FILE + LINK, 10);

        assertThat(listing.cut()).isFalse();
        assertThat(listing.entries())
                .containsExactly(
                        new FolderEntry(
                                new FileName("a b\n'"),
                                FolderEntry.Kind.FILE,
                                new ByteSize(12),
                                Instant.ofEpochSecond(1772352000),
                                "644",
                                1000,
                                100,
                                ""),
                        new FolderEntry(
                                new FileName("shadow"),
                                FolderEntry.Kind.LINK,
                                new ByteSize(11),
                                Instant.ofEpochSecond(-5),
                                "777",
                                0,
                                0,
                                "/etc/shadow"));
    }

    @Test
    void anEmptyFolder() throws Exception {
        assertThat(listing("", 10)).isEqualTo(new FolderListing(List.of(), false));
    }

    @Test
    void whatIsCutInTheMiddleOfARecordIsSaidToBeCut() throws Exception {
        var listing = listing(FILE + LINK.substring(0, 20), 10);

        assertThat(listing.entries()).hasSize(1);
        assertThat(listing.cut()).isTrue();
    }

    @Test
    void noMoreThanTheMostAreKept() throws Exception {
        assertThat(listing(FILE + LINK, 1).entries()).hasSize(1);
        assertThat(listing(FILE + LINK, 1).cut()).isTrue();
        assertThat(listing(FILE + LINK, 2).cut()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0",
                "f/12\0",
                "f/x/1.0/644/0/0/a/\0",
                "f/1/1.0/644/0/0//\0",
                "f/1/1.0/644/0/0/../\0",
                "f/1/1.0/888/0/0/a/\0",
                "f/99999999999999999999/1.0/644/0/0/a/\0"
            })
    void whatIsNoEntryIsNotGuessedAt(String record) {
        assertThatThrownBy(() -> listing(record, 10)).isInstanceOf(Unreadable.class);
    }

    @Test
    void whatIsNoBase64IsNotRead() {
        assertThatThrownBy(() -> new FolderParser(1).listing("@@")).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @CsvSource({
        "plain.txt, plain.txt",
        "a b, a b",
        "合同, 合同",
        "a\u202eb, a\\u{202e}b",
        "back\\slash, back\\\\slash",
        "tab\tend, tab\\x09end"
    })
    void namesAreShownSoThatNothingMisleads(String name, String shown) {
        assertThat(FileName.of(name).text()).isEqualTo(shown);
    }

    @Test
    void whatIsNoTextIsShownByItsBytes() {
        assertThat(new FileName("\u00ffbad").text()).isEqualTo("\\xffbad");
        assertThat(new FileName("new\nline").text()).isEqualTo("new\\x0aline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a/b", "a\0b"})
    void whatIsNoNameOfAFileInAFolderIsNone(String name) {
        assertThatThrownBy(() -> new FileName(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPathIsSentByItsBytes() {
        var path = new FilePath(List.of(new FileName("a'"), FileName.of("é")));

        assertThat(path.escaped()).isEqualTo("\\0057\\0141\\0047\\0057\\0303\\0251");
        assertThat(FilePath.ROOT.escaped()).isEmpty();
        assertThat(path.text()).isEqualTo("/a'/é");
        assertThat(path.parent().text()).isEqualTo("/a'");
    }
}
