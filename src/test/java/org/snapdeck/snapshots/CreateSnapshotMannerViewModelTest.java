package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.HoldRules;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeUse;
import org.snapdeck.lvm.GuestAgent;
import org.snapdeck.lvm.Hold;
import org.snapdeck.snapshots.CreateSnapshotMannerViewModel.Choice;
import org.snapdeck.usage.InstanceState;

/// What a form offers about the instances that use a volume.
final class CreateSnapshotMannerViewModelTest {
    private static final String LIMIT = "An instance may stand still for 1 to 30 whole seconds.";

    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("data");
    private final Words words = Words.at(InstantSource.fixed(SamplePicture.NOW), ZoneOffset.UTC);

    @Test
    void whereTheAgentAnswersFreezingIsOffered() {
        assertThat(form(SampleHold.desk()).freezeReasonProperty().get()).isEmpty();
    }

    @Test
    void whereTheAgentIsSilentOnlyPausingIs() {
        var form = form(SampleHold.desk(new GuestAgent.Silent("QEMU guest agent is not connected")));

        assertThat(form.freezeReasonProperty().get())
                .isEqualTo("The guest agent of web-1 did not answer when this form was opened."
                        + " QEMU guest agent is not connected");
        assertThat(form.pauseReasonProperty().get()).isEmpty();
    }

    @Test
    void whatIsFrozenAlreadyIsNotFrozenAgain() {
        assertThat(form(SampleHold.desk(new GuestAgent.Frozen()))
                        .freezeReasonProperty()
                        .get())
                .startsWith("The filesystems of web-1 are frozen already");
    }

    @Test
    void aHostThatDoesNotAnswerOffersNoFreezing() {
        var form = form(new HoldDesk(Hold.USUAL, (_, _) -> {
            throw new IllegalStateException("gone");
        }));

        assertThat(form.freezeReasonProperty().get()).startsWith("The guest agent of web-1 did not answer");
        form.choiceProperty().set(Choice.FREEZE);
        assertThat(form.hold()).isEmpty();
        assertThat(form.explain().isAllowed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "30,30", "' 12 ',12", "7 s,7", "007,7"})
    void theLimitIsTheOneThatIsTyped(String typed, long seconds) {
        var form = form(SampleHold.desk());
        form.choiceProperty().set(Choice.PAUSE);

        form.limitProperty().set(typed);

        assertThat(form.limitProblemProperty().get()).isEmpty();
        assertThat(form.hold()).map(Hold::limit).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "31", "1.5", "-1", "ten", "10 min", "99999999999999999999"})
    void whatIsNoLimitIsRefused(String typed) {
        var form = form(SampleHold.desk());
        form.choiceProperty().set(Choice.PAUSE);

        form.limitProperty().set(typed);

        assertThat(form.limitProblemProperty().get()).isEqualTo(LIMIT);
        assertThat(words.reason(form.explain())).isEqualTo(LIMIT);
        assertThat(form.hold()).isEmpty();
    }

    @Test
    void whereNobodyStandsStillTheLimitDoesNotMatter() {
        var form = form(SampleHold.desk());

        form.limitProperty().set("31");

        assertThat(form.explain().isAllowed()).isTrue();
    }

    private CreateSnapshotMannerViewModel form(HoldDesk desk) {
        sample.instance(volume, "web-1", "vda", InstanceState.RUNNING);
        var form = new CreateSnapshotMannerViewModel(desk, words, Background.sameThread());
        form.see(UUID.randomUUID(), List.of(new HoldRules.Used(volume.name(), VolumeUse.of(volume, sample.picture()))));
        return form;
    }
}
