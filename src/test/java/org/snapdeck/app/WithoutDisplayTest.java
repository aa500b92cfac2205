package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.tour.Tours;

class WithoutDisplayTest {

    @TempDir
    private Path folder;

    @Test
    void aPlainStartPlaysTheMainTourApartFromTheUsersData() throws IOException {
        var instead = instead(Map.of(), Optional.empty());

        assertThat(instead.headless()).isTrue();
        assertThat(instead.throwaway()).isTrue();
        assertThat(instead.data()).isNotEqualTo(folder);
        assertThat(instead.demo()).isEqualTo(DemoWish.WANTED);
        assertThat(instead.tour().orElseThrow().autoplay()).isTrue();
        assertThat(instead.tour().orElseThrow().pictures()).hasValue(folder.resolve("tour"));
        Folders.remove(instead.data());
    }

    @Test
    void theBuildKeepsThePictures() throws IOException {
        var target = folder.resolve("target/tour");

        var instead = instead(Map.of("snapdeck.pictures", target.toString()), Optional.empty());

        assertThat(instead.tour().orElseThrow().pictures()).hasValue(target);
        Folders.remove(instead.data());
    }

    @Test
    void aTourThatWasAskedForPlaysItself() throws IOException {
        var wish = new TourWish(Tours.main(), false, Optional.empty());

        var instead = instead(Map.of(), Optional.of(wish));

        assertThat(instead)
                .isEqualTo(new Options(
                        folder,
                        false,
                        DemoWish.UNWANTED,
                        Optional.of(new TourWish(wish.tour(), true, Optional.empty())),
                        true));
    }

    private Options instead(Map<String, String> properties, Optional<TourWish> wish) throws IOException {
        return new WithoutDisplay(new Surroundings(Map.of(), properties))
                .instead(new Options(folder, false, DemoWish.UNWANTED, wish, false));
    }
}
