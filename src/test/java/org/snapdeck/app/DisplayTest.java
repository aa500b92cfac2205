package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void withoutItsVariablesThereIsNoDisplay() {
        assertThat(Display.absence(linux(Map.of()))).map(Display.Absence::key).hasValue("start.no-display");
    }

    @Test
    void aDisplayThatCanNotBeOpenedIsNone() {
        assertThat(Display.absence(linux(Map.of("DISPLAY", ":47114"))))
                .map(Display.Absence::key)
                .hasValue("start.closed-display");
    }

    @Test
    void waylandAloneIsNotEnough() {
        assertThat(Display.absence(linux(Map.of("WAYLAND_DISPLAY", "wayland-0"))))
                .map(Display.Absence::key)
                .hasValue("start.only-wayland");
    }

    @Test
    void otherSystemsHaveOneOfTheirOwn() {
        assertThat(Display.absence(new Surroundings(Map.of(), Map.of("os.name", "Mac OS X"))))
                .isEmpty();
    }

    private static Surroundings linux(Map<String, String> environment) {
        return new Surroundings(environment, Map.of("os.name", "Linux"));
    }
}
