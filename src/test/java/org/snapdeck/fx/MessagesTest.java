package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// No key without words, as far as keys are written out in the sources.
class MessagesTest {

    private static final Pattern IN_FXML = Pattern.compile("\"%([a-z][a-z0-9.-]+)\"");
    private static final Pattern IN_JAVA = Pattern.compile("words\\.text\\(\\s*\"([a-z][a-z0-9.-]*[a-z0-9])\"");

    private final Words words = Words.english();

    @Test
    void everyKeyInFxmlHasWords() throws IOException {
        var keys = keys(Path.of("fxml"), ".fxml", IN_FXML);

        assertThat(keys).isNotEmpty().allMatch(words::has);
    }

    @Test
    void everyKeyInJavaHasWords() throws IOException {
        var keys = keys(Path.of("src/main/java"), ".java", IN_JAVA);

        assertThat(keys).isNotEmpty().allMatch(words::has);
    }

    @Test
    void noMessageIsEmpty() {
        var bundle = words.bundle();

        assertThat(bundle.keySet())
                .allSatisfy(key -> assertThat(bundle.getString(key)).as(key).isNotBlank());
    }

    private static Set<String> keys(Path folder, String ending, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            var keys = new TreeSet<String>();
            files.filter(file -> file.toString().endsWith(ending))
                    .map(MessagesTest::read)
                    .forEach(text -> pattern.matcher(text).results().forEach(found -> keys.add(found.group(1))));
            return keys;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
