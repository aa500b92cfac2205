package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.snapdeck.usage.WriteLook;

/// Whether the volume is being written to, as the form tells it while it is open.
final class CreateSnapshotQuietViewModelTest {
    private static final int MIB = 1024 * 1024;

    private final SampleSnapshotForm opened = new SampleSnapshotForm();
    private final SampleSnapshotDesk desk = opened.desk;
    private final CreateSnapshotViewModel form = opened.form;
    private final CreateSnapshotQuietViewModel quiet = form.quiet();
    private int second = 100;

    @Test
    void anActiveVolumeIsFollowedOnceUntilTheFormIsClosed() {
        assertThat(quiet.watchedProperty().get()).isTrue();
        opened.seen(opened.sample);
        form.nameProperty().set("other");
        assertThat(desk.followed)
                .containsExactly(opened.sample
                        .picture()
                        .seen(opened.volume)
                        .orElseThrow()
                        .identity()
                        .deviceUuid());
        assertThat(desk.followers).hasSize(1);

        form.close();

        assertThat(desk.followers).isEmpty();
    }

    @Test
    void theVerdictIsOneSentence() {
        assertVerdict("Looking whether the volume is being written to");
        saw(0);
        assertVerdict("Looking whether the volume is being written to");
        saw(12L * MIB);
        assertVerdict("12 MiB/s being written");
        for (var count = 0; count < 8; count++) {
            saw(12L * MIB);
        }
        assertVerdict("Last written 8 seconds ago");
        for (var count = 0; count < 22; count++) {
            saw(12L * MIB);
        }
        assertVerdict("Quiet for 30 seconds");
        assertThat(quiet.ratesProperty().get()).hasSize(31);
    }

    @Test
    void aHostThatFallsSilentIsNotQuiet() {
        lost(true);
        assertVerdict("The host does not answer: it is not known whether the volume is being written to");
        saw(5);
        saw(5);
        assertVerdict("Quiet for a second");

        lost(true);

        assertVerdict("The host does not answer (last heard just now): it is not known whether the volume is being"
                + " written to");
        assertThat(quiet.ratesProperty().get()).isEmpty();
        lost(false);
        assertVerdict("The host can not be asked just now whether the volume is being written to");
    }

    @Test
    void aDeviceThatIsAwayIsSaidToBe() {
        desk.followers.getFirst().saw(new WriteLook.Away(Duration.ofSeconds(1)));

        assertVerdict("The host has no device for the volume now, so nobody writes to it");
    }

    @Test
    void howLongASmallerStoreLastsIsToldOnlyForOneThatCanOverflow() {
        saw(0);
        saw(MIB / 2);
        assertThat(quiet.storeLifeProperty().get()).isEmpty();

        form.store().smallProperty().set(true);
        form.store().typedProperty().set("0.5");
        assertThat(quiet.storeLifeProperty().get())
                .startsWith("At the rate the volume is being written, a store of 512 MiB lasts about 15 minutes");

        form.store().typedProperty().set("much");
        assertThat(quiet.storeLifeProperty().get()).isEmpty();
    }

    @Test
    void whatComesAfterClosingIsDropped() {
        var follower = desk.followers.getFirst();
        form.close();

        follower.lost(true);

        assertVerdict("Looking whether the volume is being written to");
    }

    private void saw(long bytes) {
        desk.followers.getFirst().saw(new WriteLook.Counted(Duration.ofSeconds(second++), bytes / 4096, bytes));
    }

    private void lost(boolean silent) {
        desk.followers.getFirst().lost(silent);
    }

    private void assertVerdict(String sentence) {
        assertThat(quiet.verdictProperty().get()).isEqualTo(sentence);
    }
}
