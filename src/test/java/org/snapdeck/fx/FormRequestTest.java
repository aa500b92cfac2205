package org.snapdeck.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.FormRequest.Phase;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Verdict;

final class FormRequestTest {
    private final Words words = Words.at(InstantSource.system(), ZoneOffset.UTC);
    private final SampleTracking tracking = new SampleTracking();
    private final FormRequest<UUID> request = new FormRequest<>(tracking, words, Background.sameThread());
    private final List<Phase> phases = new ArrayList<>();

    FormRequestTest() {
        request.phaseProperty().subscribe(phase -> phases.add(phase));
    }

    @Test
    void aRequestGoesFromTheFormToItsEnd() {
        var stages = List.of(StageReport.waiting("stage.request"));

        request.submit(UUID::randomUUID);
        tracking.proceed(Progress.done(stages));

        assertThat(phases).containsExactly(Phase.FORM, Phase.BUSY, Phase.UNDER_WAY, Phase.DONE);
        assertThat(request.stagesProperty().get()).isEqualTo(stages);
    }

    @Test
    void nothingIsHandedInForAFormThatIsClosed() {
        var handedIn = new ArrayList<UUID>();
        request.close();

        request.submit(() -> {
            handedIn.add(UUID.randomUUID());
            return handedIn.getFirst();
        });

        assertThat(handedIn).isEmpty();
    }

    @Test
    void whatIsFoundOutFirstDecidesWhetherItIsHandedIn() {
        request.submitAfter(() -> "as it was", now -> {
            assertThat(request.phaseProperty().get()).isEqualTo(Phase.FORM);
            return Optional.of(UUID::randomUUID);
        });
        tracking.proceed(Progress.done(List.of()));

        assertThat(phases).containsExactly(Phase.FORM, Phase.BUSY, Phase.FORM, Phase.BUSY, Phase.UNDER_WAY, Phase.DONE);
    }

    @Test
    void whatIsNotAgreedToIsLeftToThePerson() {
        request.submitAfter(() -> "changed", _ -> Optional.empty());

        assertThat(phases).containsExactly(Phase.FORM, Phase.BUSY, Phase.FORM);
        assertThat(request.problemProperty().get()).isEmpty();
    }

    @Test
    void whatCanNotBeFoundOutIsSaid() {
        request.submitAfter(
                () -> {
                    throw new RequestRefused(Verdict.refusal("rule.volume.gone"));
                },
                _ -> Optional.of(UUID::randomUUID));

        assertThat(phases).containsExactly(Phase.FORM, Phase.BUSY, Phase.FORM);
        assertThat(request.problemProperty().get()).contains(Problem.of(words.text("rule.volume.gone")));
    }

    @Test
    void aRefusalByARuleBringsTheFormBackWithTheRulesSentence() {
        request.submit(() -> {
            throw new RequestRefused(Verdict.refusal("rule.volume.gone"));
        });

        assertThat(phases).containsExactly(Phase.FORM, Phase.BUSY, Phase.FORM);
        assertThat(request.problemProperty().get()).contains(Problem.of(words.text("rule.volume.gone")));
    }

    @Test
    void whatCameToNothingBringsTheFormBackAndCanBeTriedAgain() {
        var why = Problem.of("no room");
        request.submit(UUID::randomUUID);
        tracking.proceed(Progress.failed(List.of(), why));
        assertThat(request.problemProperty().get()).contains(why);

        tracking.proceed(Progress.open(List.of()));
        request.submit(UUID::randomUUID);

        assertThat(request.phaseProperty().get()).isEqualTo(Phase.UNDER_WAY);
        assertThat(request.problemProperty().get()).isEqualTo(Optional.empty());
    }

    @Test
    void whatNeedsAPersonDoesNotComeBackToTheForm() {
        request.submit(UUID::randomUUID);

        tracking.proceed(Progress.needsYou(List.of(), Problem.of("half made")));

        assertThat(request.phaseProperty().get()).isEqualTo(Phase.NEEDS_YOU);
    }

    @Test
    void aFormThatIsClosedNoLongerListens() {
        request.submit(UUID::randomUUID);

        request.close();

        assertThat(tracking.listeners()).isZero();
    }
}
