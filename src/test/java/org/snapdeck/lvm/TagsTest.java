package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TagsTest {

    private static final UUID SOME = UUID.fromString("7d9e2b10-4c3a-4f5e-8b6d-0a1b2c3d4e01");
    private static final UUID OTHER = UUID.fromString("15263748-596a-4b7c-8d9e-a0b1c2d3e403");

    @Test
    void anyNameSurvivesTheWayThroughTags() {
        for (var name : List.of("", "vol-1-snapshot", "夜间备份 ✓", "a b,c\"d\\e@f", "x".repeat(255))) {
            var tags = Tags.NONE.with(Tag.NAME, name);

            assertThat(tags.value(Tag.NAME)).contains(name);
        }
    }

    @Test
    void ourTagsAreToldFromOthers() {
        var tags = new Tags(List.of("backup", "snapdeck.opaque=1")).with(Tag.ID, SOME);

        assertThat(tags.ours().all()).containsExactly("snapdeck.id=" + SOME);
        assertThat(tags.uuid(Tag.ID)).contains(SOME);
        assertThat(new Tags(List.of("backup", "snapdeck.opaque=1")).areOurs()).isFalse();
    }

    @Test
    void twoValuesOfOneTagAreNotGuessedAt() {
        var tags = Tags.NONE.with(Tag.ID, SOME).with(Tag.ID, OTHER);

        assertThat(tags.value(Tag.ID)).isEmpty();
        assertThat(tags.has(Tag.ID, SOME)).isTrue();
        assertThat(tags.has(Tag.ID, OTHER)).isTrue();
    }

    @Test
    void aNameThatIsNotBase64OfUtf8IsNoName() {
        assertThat(new Tags(List.of("snapdeck.name=a")).value(Tag.NAME)).isEmpty();
        assertThat(new Tags(List.of("snapdeck.name=__79")).value(Tag.NAME)).isEmpty();
    }

    @Test
    void aUuidMustBeWrittenInFull() {
        assertThat(new Tags(List.of("snapdeck.id=1-1-1-1-1")).uuid(Tag.ID)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a,b", "a@b", "a\"b", "a\\b", "ü", "", "a'b", "a\nb", "a*b"})
    void whatLvmRefusesIsNoTag(String tag) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tags(List.of(tag)));
    }
}
