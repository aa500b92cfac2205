package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurroundingsTest {

    @ParameterizedTest
    @CsvSource({
        "Linux,      /home/ann, '',           /home/ann/.local/share/snapdeck",
        "Linux,      /home/ann, /data,        /data/snapdeck",
        "Linux,      /home/ann, data,         /home/ann/.local/share/snapdeck",
        "Mac OS X,   /Users/ann, /data,       /Users/ann/Library/Application Support/Snapdeck",
        "Windows 11, /users/ann, /data,       /users/ann/AppData/Local/Snapdeck",
    })
    void dataLieWhereProgramsOfTheSystemKeepThem(String system, String home, String xdg, Path expected) {
        var here = new Surroundings(Map.of("XDG_DATA_HOME", xdg), Map.of("os.name", system, "user.home", home));

        assertThat(here.dataFolder()).isEqualTo(expected);
    }
}
