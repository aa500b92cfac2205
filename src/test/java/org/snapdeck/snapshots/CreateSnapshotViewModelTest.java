package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.FormRequest.Phase;
import org.snapdeck.fx.Limit;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.Progress;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Consistency;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.inventory.VolumeUse;
import org.snapdeck.lvm.Answer;
import org.snapdeck.lvm.ByteSize;

final class CreateSnapshotViewModelTest {
    private static final String ACKNOWLEDGE = "Say first that you know who uses the volume.";

    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");
    private final SimpleObjectProperty<Picture> picture = new SimpleObjectProperty<>(sample.picture());
    private final SampleSnapshotDesk desk = new SampleSnapshotDesk();
    private final CreateSnapshotViewModel form = form(volume);

    private CreateSnapshotViewModel form(Volume of) {
        picture.set(sample.picture());
        return new CreateSnapshotViewModel(
                of.id(),
                picture,
                desk.desk(sample),
                Words.at(InstantSource.fixed(SamplePicture.NOW), ZoneOffset.UTC),
                Background.sameThread());
    }

    private String reason() {
        return form.reasonProperty().get();
    }

    /// What the host shows from now on reaches the form at once.
    private void seen(SamplePicture now) {
        picture.set(now.picture());
    }

    @Test
    void theNameOfTheWalkthroughIsSuggested() {
        assertThat(form.nameProperty().get()).isEqualTo("vol-1-snapshot");
        assertThat(reason()).isEmpty();
    }

    @Test
    void aSuggestedNameIsOneThatIsFree() {
        sample.snapshot(volume, "vol-1-snapshot");
        sample.snapshot(volume, "vol-1-snapshot-2");

        assertThat(form(volume).nameProperty().get()).isEqualTo("vol-1-snapshot-3");
    }

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
        seen(sample.opened(volume, 1));

        assertThat(form.use().linesProperty().get()).hasSize(2);
        assertThat(form.use().meaningProperty().get()).contains("as if the power had failed");
        assertThat(reason()).isEqualTo(ACKNOWLEDGE);
        form.submit();
        assertThat(desk.created).isEmpty();
        assertThat(desk.lookedAt).isEmpty();
    }

    @Test
    void theAcknowledgementGoesWithTheRequest() {
        sample.attached(volume, "web-1", "/dev/vdb");
        seen(sample.opened(volume, 2));
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
        seen(sample.devicesHidden("dmsetup: not allowed"));

        assertThat(form.use().usedProperty().get()).isTrue();
        assertThat(reason()).isEqualTo(ACKNOWLEDGE);
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
        assertThat(reason()).isEqualTo(ACKNOWLEDGE);
    }

    @Test
    void anotherUserMakesTheAcknowledgementWorthless() {
        seen(sample.opened(volume, 1));
        form.use().acknowledgedProperty().set(true);
        sample.attached(volume, "web-1", "/dev/vdb");

        form.submit();

        assertThat(desk.created).isEmpty();
        assertThat(form.use().acknowledgedProperty().get()).isFalse();
    }

    @Test
    void whoLeavesBeforeTheSubmitIsAChangeToo() {
        seen(sample.opened(volume, 1));
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
        seen(sample.opened(volume, 1));
        form.use().acknowledgedProperty().set(true);

        seen(sample.mounted(volume, "/srv", "ext4"));

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
    void theDefaultStoreCantOverflow() {
        form.submit();

        assertThat(desk.created.getFirst().store()).isEmpty();
        assertThat(form.commandProperty().get()).contains("-L 1077940224b");
        assertThat(form.store().thickProperty().get()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"20 %,214748160", "50%,536870912", "0.5,536870912", "'0,25 GiB',268435456", "100 %,1073741824"})
    void aSmallerStoreIsTypedInGibOrInPercent(String typed, long bytes) {
        form.store().smallProperty().set(true);
        form.store().typedProperty().set(typed);

        form.submit();

        assertThat(desk.created.getFirst().store()).contains(new ByteSize(bytes));
        assertThat(form.commandProperty().get()).contains("-L " + bytes + "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.1 %", "0.003", "-1", "101 %", "1.001", "much", "1 MiB"})
    void aStoreThatIsNoneIsRefused(String typed) {
        form.store().smallProperty().set(true);

        form.store().typedProperty().set(typed);

        assertThat(reason()).startsWith("The store is a size in GiB");
    }

    @Test
    void whatIsTypedForASmallerStoreCountsOnlyWhileItIsWanted() {
        form.store().typedProperty().set("nonsense");

        assertThat(reason()).isEmpty();
    }

    @Test
    void aThinVolumeLeavesNoChoiceOfStore() {
        var thin = form(sample.volume("thin-1", SamplePicture.THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(300)));

        assertThat(thin.store().thickProperty().get()).isFalse();
        assertThat(thin.reasonProperty().get()).isEmpty();
        assertThat(thin.commandProperty().get()).doesNotContain("-L ");
        assertThat(thin.limitsProperty().get()).extracting(Limit::title).containsExactly("Snapshots", "Gibibytes");
    }

    @Test
    void withoutRoomForTheStoreASmallerOneHelps() {
        seen(sample.free(SamplePicture.THICK, ByteSize.ofGib(1)));
        assertThat(reason()).contains("Volume group vg0 has 1 GiB free and 1.01 GiB are needed");

        form.store().smallProperty().set(true);

        assertThat(reason()).isEmpty();
    }

    @Test
    void quotaAndRoomAreShown() {
        assertThat(form.limitsProperty().get())
                .extracting(Limit::title, limit -> limit.fill().text())
                .containsExactly(
                        tuple("Snapshots", "0 used + 1 of 10"),
                        tuple("Gibibytes", "1 used + 1 of 1,000"),
                        tuple("Room in vg0", "needs 1.01 GiB, leaves 62.99 GiB"));
    }

    @ParameterizedTest
    @CsvSource({"1,2,true", "0,2,false", "1,1,false", "-1,-1,true"})
    void theQuotaIsKeptToTheLast(int snapshots, int gigabytes, boolean fits) {
        seen(sample.quota(new Quota(10, snapshots, gigabytes, -1)));

        assertThat(reason().isEmpty()).isEqualTo(fits);
    }

    @Test
    void metadataIsReadLineByLine() {
        form.metadataProperty().set("purpose = before the upgrade\n\n  ticket=47=11\nempty =");

        form.submit();

        assertThat(desk.created.getFirst().metadata())
                .isEqualTo(Map.of("purpose", "before the upgrade", "ticket", "47=11", "empty", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"purpose", "= before", "a = 1\na = 2"})
    void metadataThatIsNoneIsRefused(String typed) {
        form.metadataProperty().set(typed);

        assertThat(reason()).startsWith("Metadata is written as a line for each");
        assertThat(form.commandProperty().get()).isEmpty();
    }

    @Test
    void metadataHasNoMoreThan255Characters() {
        form.metadataProperty().set("k".repeat(255) + "=" + "v".repeat(255));
        assertThat(reason()).isEmpty();

        form.metadataProperty().set("k".repeat(255) + "=" + "v".repeat(256));
        assertThat(reason()).isNotEmpty();

        form.metadataProperty().set("k".repeat(256) + "=v");
        assertThat(reason()).isNotEmpty();
    }

    @Test
    void aNameIsNeededAndHasNoMoreThan255Characters() {
        form.nameProperty().set("  ");
        assertThat(reason()).isEqualTo("Give it a name.");

        form.nameProperty().set("n".repeat(256));
        assertThat(reason()).isEqualTo("At most 255 characters.");

        form.nameProperty().set(" " + "n".repeat(255) + " ");
        form.submit();
        assertThat(desk.created).extracting(CreateSnapshotRequest::name).containsExactly("n".repeat(255));
    }

    @Test
    void aDescriptionHasNoMoreThan255Characters() {
        form.descriptionProperty().set("d".repeat(256));

        assertThat(reason()).isEqualTo("At most 255 characters.");
    }

    @Test
    void theCommandThatIsShownIsTheOneThatIsHandedIn() {
        form.nameProperty().set("前夜");
        var shown = form.commandProperty().get();

        form.submit();

        var seen = sample.picture().seen(volume).orElseThrow();
        assertThat(CreateSnapshotOrder.of(desk.created.getFirst(), volume, seen, Consistency.DETACHED)
                        .change()
                        .command()
                        .display())
                .isEqualTo(shown);
    }

    @Test
    void aFailureKeepsTheFieldsAndTheNextTryIsAnotherRequest() {
        form.nameProperty().set("mine");
        form.descriptionProperty().set("before the upgrade");
        form.metadataProperty().set("a = 1");
        form.submit();

        desk.tracking.proceed(Progress.failed(List.of(), Problem.of("no room")));

        assertThat(form.request().phaseProperty().get()).isEqualTo(Phase.FORM);
        assertThat(form.request().problemProperty().get()).contains(Problem.of("no room"));
        assertThat(form.nameProperty().get()).isEqualTo("mine");
        assertThat(form.descriptionProperty().get()).isEqualTo("before the upgrade");
        assertThat(form.metadataProperty().get()).isEqualTo("a = 1");
        form.submit();
        assertThat(desk.created)
                .extracting(CreateSnapshotRequest::id)
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(desk.created)
                .extracting(CreateSnapshotRequest::operationId)
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void aRefusalOfTheRequestItselfIsShown() {
        desk.refusal = Optional.of(Verdict.refusal("rule.snapshot.use-changed", "vol-1"));

        form.submit();

        assertThat(form.request().phaseProperty().get()).isEqualTo(Phase.FORM);
        assertThat(form.request().problemProperty().get().orElseThrow().sentence())
                .startsWith("Somebody else uses vol-1");
    }

    @Test
    void aHostThatIsSilentAtTheSubmitIsSentNothing() {
        sample.silent(new java.io.IOException("no route"));

        form.submit();

        assertThat(desk.created).isEmpty();
        assertThat(reason()).contains("storage-1");
    }

    @Test
    void aVolumeThatIsGoneLeavesNothingToDo() {
        seen(sample.without(volume));

        assertThat(reason()).isNotEmpty();
        form.submit();
        assertThat(desk.created).isEmpty();
    }

    @Test
    void nobodyIsToldOfAFormThatIsClosed() {
        form.close();

        seen(sample.opened(volume, 1));

        assertThat(form.use().usedProperty().get()).isFalse();
    }
}
