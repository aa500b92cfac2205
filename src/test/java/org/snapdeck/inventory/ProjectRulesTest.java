package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.inventory.SamplePicture.PROJECT;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.lvm.ByteSize;

/// What a project may be called, and when it may go.
final class ProjectRulesTest {
    private static final Project OTHER = new Project(SamplePicture.id("other"), "Archive");

    private final SamplePicture sample = new SamplePicture();

    private static Project named(String name) {
        return new Project(UUID.randomUUID(), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "Web shop 2", "存储团队", "a/b 'c' \"d\""})
    void aProjectMayBeCalledAsPeopleLike(String name) {
        assertThat(ProjectRules.explainName(named(name), sample.picture())).isEqualTo(Verdict.allowed());
    }

    @Test
    void aNameIsNeitherMissingNorTooLongNorUnseen() {
        var picture = sample.picture();

        assertThat(ProjectRules.explainName(named(" "), picture))
                .isEqualTo(Verdict.refused("rule.project.name-missing"));
        assertThat(ProjectRules.explainName(named("x".repeat(64)), picture)).isEqualTo(Verdict.allowed());
        assertThat(ProjectRules.explainName(named("x".repeat(65)), picture))
                .isEqualTo(Verdict.refused("rule.text.too-long", 64));
        assertThat(ProjectRules.explainName(named("a\tb"), picture))
                .isEqualTo(Verdict.refused("rule.project.name-control"));
    }

    @Test
    void twoProjectsAreNotCalledTheSameHoweverTheyAreWritten() {
        assertThat(ProjectRules.explainName(named("WEB SHOP"), sample.picture()))
                .isEqualTo(Verdict.refused("rule.project.name-taken", "Web shop"));
        assertThat(ProjectRules.explainName(new Project(PROJECT.id(), "WEB SHOP"), sample.picture()))
                .isEqualTo(Verdict.allowed());
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "7, true"})
    void aLimitIsACountOrNone(int limit, boolean allowed) {
        assertThat(ProjectRules.explainLimit(limit).isAllowed()).isEqualTo(allowed);
    }

    @Test
    void onlyAnEmptyProjectMayGoAndNeverTheLast() {
        var alone = sample.picture();
        assertThat(Rules.explain(ProjectAction.DELETE, PROJECT, alone))
                .isEqualTo(Verdict.refused("rule.project.last", "Web shop"));

        sample.and(OTHER);
        assertThat(Rules.explain(ProjectAction.DELETE, PROJECT, sample.picture()))
                .isEqualTo(Verdict.allowed());

        var volume = sample.volume("vol-1");
        sample.snapshot(volume, "snap-1");
        assertThat(Rules.explain(ProjectAction.DELETE, PROJECT, sample.picture()))
                .isEqualTo(Verdict.refused("rule.project.not-empty", "Web shop", 1L, 1L));
        assertThat(Rules.explain(ProjectAction.DELETE, OTHER, sample.picture())).isEqualTo(Verdict.allowed());
    }

    @Test
    void nothingCanBeDoneWithAProjectThatIsGone() {
        var gone = Verdict.refused("rule.project.gone");

        assertThat(Rules.explain(ProjectAction.EDIT, OTHER, sample.picture())).isEqualTo(gone);
        assertThat(Rules.explain(ProjectAction.DELETE, OTHER, sample.picture())).isEqualTo(gone);
        assertThat(QuotaRules.volumeFits(OTHER.id(), ByteSize.ofGib(1), sample.picture()))
                .isEqualTo(gone);
    }
}
