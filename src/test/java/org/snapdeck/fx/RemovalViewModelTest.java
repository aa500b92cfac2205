package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.RemovalViewModel.Phase;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Verdict;

final class RemovalViewModelTest {
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    /// Shows one thing now and another after the look at the hosts.
    private static final class Desk implements RemovalDesk {
        private List<Removable> now = List.of();
        private Optional<List<Removable>> after = Optional.empty();
        private Optional<Exception> failure = Optional.empty();
        private final List<UUID> requested = new ArrayList<>();
        private Optional<UUID> refused = Optional.empty();

        @Override
        public List<Removable> look() {
            return now;
        }

        @Override
        public List<Removable> lookAgain() throws Exception {
            if (failure.isPresent()) {
                throw failure.get();
            }
            return after.orElse(now);
        }

        @Override
        public UUID request(UUID id) throws RequestRefused {
            if (refused.equals(Optional.of(id))) {
                throw new RequestRefused(Verdict.refusal("rule.volume.gone"));
            }
            requested.add(id);
            return id;
        }
    }

    private final Words words = Words.at(InstantSource.system(), ZoneOffset.UTC);
    private final SampleTracking tracking = new SampleTracking();
    private final Desk desk = new Desk();

    @Test
    void whatIsAllowedIsHandedInAndFollowedToItsEnd() {
        desk.now = List.of(allowed(ONE));
        var removal = removal();

        removal.submit();
        assertThat(removal.phaseProperty().get()).isEqualTo(Phase.UNDER_WAY);
        tracking.proceed(Progress.done(List.of()));

        assertThat(desk.requested).containsExactly(ONE);
        assertThat(removal.phaseProperty().get()).isEqualTo(Phase.OVER);
    }

    @Test
    void theReasonOfTheOnlyOneIsTheReasonOfAll() {
        desk.now = List.of(refused(ONE, "vol-1 has a snapshot"));
        var removal = removal();

        assertThat(removal.reasonProperty().get()).isEqualTo("vol-1 has a snapshot");
        removal.submit();
        assertThat(desk.requested).isEmpty();
    }

    @Test
    void ofSeveralThoseThatAreRefusedAreLeftOut() {
        desk.now = List.of(allowed(ONE), refused(TWO, "in use"));
        var removal = removal();
        assertThat(removal.reasonProperty().get()).isEmpty();

        removal.submit();
        tracking.proceed(Progress.done(List.of()));

        assertThat(desk.requested).containsExactly(ONE);
        assertThat(removal.phaseProperty().get()).isEqualTo(Phase.OVER);
    }

    @Test
    void whenTheSecondLookChangesTheAnswerNothingIsHandedIn() {
        desk.now = List.of(allowed(ONE));
        desk.after = Optional.of(List.of(refused(ONE, "somebody has it open")));
        var removal = removal();

        removal.submit();

        assertThat(desk.requested).isEmpty();
        assertThat(removal.phaseProperty().get()).isEqualTo(Phase.ASKING);
        assertThat(removal.changedProperty().get()).isEqualTo(words.text("removal.changed"));
        assertThat(removal.reasonProperty().get()).isEqualTo("somebody has it open");
    }

    @Test
    void whenTheHostsCantBeLookedAtNothingIsHandedIn() {
        desk.now = List.of(allowed(ONE));
        desk.failure = Optional.of(new Exception("unreachable"));
        var removal = removal();

        removal.submit();

        assertThat(desk.requested).isEmpty();
        assertThat(removal.changedProperty().get()).contains("unreachable");
        assertThat(removal.reasonProperty().get()).isEmpty();
    }

    @Test
    void eachHasAResultOfItsOwn() {
        desk.now = List.of(allowed(ONE), allowed(TWO));
        desk.refused = Optional.of(TWO);
        var removal = removal();

        removal.submit();
        tracking.proceed(Progress.failed(List.of(), Problem.of("LVM refused")));

        assertThat(removal.linesProperty().get().get(0).progress().flatMap(Progress::problem))
                .contains(Problem.of("LVM refused"));
        assertThat(removal.linesProperty().get().get(1).refusal()).contains(Problem.of(words.text("rule.volume.gone")));
        assertThat(removal.phaseProperty().get()).isEqualTo(Phase.OVER);
    }

    @Test
    void whatIsGoneMeanwhileNeedNotBeDeleted() {
        desk.now = List.of(allowed(ONE));
        var removal = removal();

        desk.now = List.of();
        removal.refresh();

        assertThat(removal.reasonProperty().get()).isEqualTo(words.text("removal.gone"));
    }

    @Test
    void aRowThatVanishesWhileItIsDeletedStaysInSight() {
        desk.now = List.of(allowed(ONE));
        var removal = removal();
        removal.submit();

        desk.now = List.of();
        removal.refresh();

        assertThat(removal.linesProperty().get()).hasSize(1);
    }

    private RemovalViewModel removal() {
        return new RemovalViewModel(desk, tracking, words, Background.sameThread());
    }

    private static Removable allowed(UUID id) {
        return refused(id, "");
    }

    private static Removable refused(UUID id, String reason) {
        return new Removable(id, "vol", "vg0/vol", Optional.of("lvremove"), reason);
    }
}
