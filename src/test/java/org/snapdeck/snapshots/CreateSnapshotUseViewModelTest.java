package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.FormRequest.Phase;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeUse;
import org.snapdeck.lvm.Answer;

/// Who uses the volume, as the form asks about it, and asks again.
final class CreateSnapshotUseViewModelTest {
    private static final String ACKNOWLEDGE = "Say first that you know who uses the volume.";

    private final SampleSnapshotForm opened = new SampleSnapshotForm();
    private final SamplePicture sample = opened.sample;
    private final Volume volume = opened.volume;
    private final SampleSnapshotDesk desk = opened.desk;
    private final CreateSnapshotViewModel form = opened.form;

    @Test
    void aVolumeThatNobodyUsesNeedsNoAcknowledgement() {
        form.submit();

        assertThat(desk.created).extracting(CreateSnapshotRequest::acknowledged).containsExactly("");
        assertThat(form.use().usedProperty().get()).isFalse();
        assertThat(form.use().meaningProperty().get()).contains("as good as the volume");
    }

    @Test
    void whoeverUsesTheVolumeIsNamedAndMustBeAcknowledged() {
        sample.attached(volume, "web-1", "/dev/vdb");
        opened.seen(sample.opened(volume, 1));

        assertThat(form.use().linesProperty().get()).hasSize(2);
        assertThat(form.use().meaningProperty().get()).contains("as if the power had failed");
        assertThat(opened.reason()).isEqualTo(ACKNOWLEDGE);
        form.submit();
        assertThat(desk.created).isEmpty();
        assertThat(desk.lookedAt).isEmpty();
    }

    @Test
    void theAcknowledgementGoesWithTheRequest() {
        sample.attached(volume, "web-1", "/dev/vdb");
        opened.seen(sample.opened(volume, 2));
        form.use().acknowledgedProperty().set(true);

        form.submit();

        var wanted = desk.created.getFirst();
        assertThat(wanted.acknowledged())
                .isEqualTo(VolumeUse.of(volume, sample.picture()).summary())
                .contains("web-1");
        assertThat(wanted.acknowledgedOpens()).isEqualTo(2);
    }

    @Test
    void whatCouldNotBeSeenMustBeAcknowledgedToo() {
        opened.seen(sample.devicesHidden("dmsetup: not allowed"));

        assertThat(form.use().usedProperty().get()).isTrue();
        assertThat(opened.reason()).isEqualTo(ACKNOWLEDGE);
    }

    @Test
    void theHostIsLookedAtOnceMoreBeforeAnythingIsSent() {
        form.submit();

        assertThat(desk.lookedAt).containsExactly(SamplePicture.HOST);
        assertThat(form.request().phaseProperty().get()).isEqualTo(Phase.UNDER_WAY);
    }

    @Test
    void whoAppearsBeforeTheSubmitIsAskedAboutAndNothingIsSent() {
        sample.opened(volume, 1);

        form.submit();

        assertThat(desk.created).isEmpty();
        assertThat(form.use().changedProperty().get()).isTrue();
        assertThat(form.request().phaseProperty().get()).isEqualTo(Phase.FORM);
        assertThat(opened.reason()).isEqualTo(ACKNOWLEDGE);
    }

    @Test
    void anotherUserMakesTheAcknowledgementWorthless() {
        opened.seen(sample.opened(volume, 1));
        form.use().acknowledgedProperty().set(true);
        sample.attached(volume, "web-1", "/dev/vdb");

        form.submit();

        assertThat(desk.created).isEmpty();
        assertThat(form.use().acknowledgedProperty().get()).isFalse();
    }

    @Test
    void whoLeavesBeforeTheSubmitIsAChangeToo() {
        opened.seen(sample.opened(volume, 1));
        form.use().acknowledgedProperty().set(true);
        sample.closed().on(volume.id()).open = Answer.NO;

        form.submit();

        assertThat(desk.created).isEmpty();
        assertThat(form.use().changedProperty().get()).isTrue();
        form.submit();
        assertThat(desk.created).extracting(CreateSnapshotRequest::acknowledged).containsExactly("");
    }

    @Test
    void asSoonAsItIsSeenAChangeTakesTheAcknowledgementBack() {
        opened.seen(sample.opened(volume, 1));
        form.use().acknowledgedProperty().set(true);

        opened.seen(sample.mounted(volume, "/srv", "ext4"));

        assertThat(form.use().acknowledgedProperty().get()).isFalse();
        assertThat(form.use().changedProperty().get()).isTrue();
    }

    @Test
    void oneWhoAgreesAgainIsServed() {
        sample.opened(volume, 1);
        form.submit();
        form.use().acknowledgedProperty().set(true);

        form.submit();

        assertThat(desk.created).hasSize(1);
    }

    @Test
    void aHostThatIsSilentAtTheSubmitIsSentNothing() {
        sample.silent(new IOException("no route"));

        form.submit();

        assertThat(desk.created).isEmpty();
        assertThat(opened.reason()).contains("storage-1");
    }
}
