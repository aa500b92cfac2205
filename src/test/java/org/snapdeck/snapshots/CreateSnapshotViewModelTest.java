package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.fx.FormRequest.Phase;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.Progress;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.Hold;
import org.snapdeck.snapshots.CreateSnapshotMannerViewModel.Choice;
import org.snapdeck.usage.InstanceState;

final class CreateSnapshotViewModelTest {
    private final SampleSnapshotForm opened = new SampleSnapshotForm();
    private final SamplePicture sample = opened.sample;
    private final Volume volume = opened.volume;
    private final SampleSnapshotDesk desk = opened.desk;
    private final CreateSnapshotViewModel form = opened.form;

    @Test
    void theNameOfTheWalkthroughIsSuggested() {
        assertThat(form.nameProperty().get()).isEqualTo("vol-1-snapshot");
        assertThat(opened.reason()).isEmpty();
    }

    @Test
    void aSuggestedNameIsOneThatIsFree() {
        sample.snapshot(volume, "vol-1-snapshot");
        sample.snapshot(volume, "vol-1-snapshot-2");

        assertThat(opened.of(volume).nameProperty().get()).isEqualTo("vol-1-snapshot-3");
    }

    @Test
    void metadataIsReadLineByLine() {
        form.metadataProperty().set("purpose = before the upgrade\n\n  ticket=47=11\nempty =");

        form.submit();

        assertThat(desk.created.getFirst().metadata())
                .isEqualTo(Map.of("purpose", "before the upgrade", "ticket", "47=11", "empty", ""));
    }

    @Test
    void aVolumeWhoseNameLeavesNoRoomForASnapshotIsRefusedInWords() {
        var adopted = opened.of(sample.adopted("a".repeat(120)));

        assertThat(adopted.reasonProperty().get()).startsWith("A device has at most 127 characters in its name");
        assertThat(adopted.commandProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"purpose", "= before", "a = 1\na = 2"})
    void metadataThatIsNoneIsRefused(String typed) {
        form.metadataProperty().set(typed);

        assertThat(opened.reason()).startsWith("Line ");
        assertThat(form.commandProperty().get()).isEmpty();
    }

    @Test
    void metadataHasNoMoreThan255Characters() {
        form.metadataProperty().set("k".repeat(255) + "=" + "v".repeat(255));
        assertThat(opened.reason()).isEmpty();

        form.metadataProperty().set("k".repeat(255) + "=" + "v".repeat(256));
        assertThat(opened.reason()).isNotEmpty();

        form.metadataProperty().set("k".repeat(256) + "=v");
        assertThat(opened.reason()).isNotEmpty();
    }

    @Test
    void aNameIsNeededAndHasNoMoreThan255Characters() {
        form.nameProperty().set("  ");
        assertThat(opened.reason()).isEqualTo("Give it a name.");

        form.nameProperty().set("n".repeat(256));
        assertThat(opened.reason()).isEqualTo("At most 255 characters.");

        form.nameProperty().set(" " + "n".repeat(255) + " ");
        form.submit();
        assertThat(desk.created).extracting(CreateSnapshotRequest::name).containsExactly("n".repeat(255));
    }

    @Test
    void aDescriptionHasNoMoreThan255Characters() {
        form.descriptionProperty().set("d".repeat(256));

        assertThat(opened.reason()).isEqualTo("At most 255 characters.");
    }

    @Test
    void withoutAnInstanceThereIsNoChoice() {
        opened.seen(sample.mounted(volume, "/srv", "ext4"));

        assertThat(form.manner().offeredProperty().get()).isFalse();
    }

    @Test
    void whoPausesTheInstanceNeedsToSayNoMore() {
        opened.seen(sample.instance(volume, "web-1", "vda", InstanceState.RUNNING));
        assertThat(opened.reason()).isEqualTo("Say first that you know who uses the volume.");

        form.manner().choiceProperty().set(Choice.PAUSE);

        assertThat(opened.reason()).isEmpty();
        assertThat(form.meaningProperty().get()).startsWith("The instance is paused");
        assertThat(form.commandProperty().get().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("virsh -c qemu:///system suspend "),
                        line -> assertThat(line).startsWith("lvcreate ").contains("consistency=crash-consistent"),
                        line -> assertThat(line).startsWith("virsh -c qemu:///system resume "),
                        line -> assertThat(line).startsWith("lvchange --addtag snapdeck.consistency=paused "));
        form.submit();
        assertThat(desk.created.getFirst().acknowledged()).contains("web-1");
        assertThat(desk.created.getFirst().hold())
                .get()
                .extracting(Hold::manner)
                .isEqualTo(Hold.Manner.PAUSE);
    }

    @Test
    void whoTakesItAsItIsMustSayThatTheyKnow() {
        opened.seen(sample.instance(volume, "web-1", "vda", InstanceState.RUNNING));
        form.manner().choiceProperty().set(Choice.FREEZE);
        form.manner().choiceProperty().set(Choice.AS_IT_IS);

        assertThat(opened.reason()).isEqualTo("Say first that you know who uses the volume.");
    }

    @Test
    void anInstanceThatStoppedMeanwhileCanNotBeFrozen() {
        opened.seen(sample.instance(volume, "web-1", "vda", InstanceState.PAUSED));
        form.manner().choiceProperty().set(Choice.FREEZE);

        assertThat(form.manner().freezeReasonProperty().get()).isEqualTo("The instance web-1 does not run now.");
        assertThat(form.manner().pauseReasonProperty().get()).isEmpty();
        assertThat(opened.reason()).isEqualTo("The instance web-1 does not run now.");
    }

    @Test
    void theCommandThatIsShownIsTheOneThatIsHandedIn() {
        form.nameProperty().set("前夜");
        var shown = form.commandProperty().get();

        form.submit();

        var seen = sample.picture().seen(volume).orElseThrow();
        assertThat(CreateSnapshotOrder.of(desk.created.getFirst(), volume, seen, Consistency.DETACHED)
                        .cut()
                        .commands()
                        .getFirst()
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
        desk.refusal = Optional.of(Verdict.refusal("rule.use-changed", "vol-1"));

        form.submit();

        assertThat(form.request().phaseProperty().get()).isEqualTo(Phase.FORM);
        assertThat(form.request().problemProperty().get().orElseThrow().sentence())
                .startsWith("Somebody else uses vol-1");
    }

    @Test
    void aVolumeThatIsGoneLeavesNothingToDo() {
        opened.seen(sample.without(volume));

        assertThat(opened.reason()).isNotEmpty();
        form.submit();
        assertThat(desk.created).isEmpty();
    }

    @Test
    void nobodyIsToldOfAFormThatIsClosed() {
        form.close();

        opened.seen(sample.opened(volume, 1));

        assertThat(form.use().usedProperty().get()).isFalse();
    }
}
