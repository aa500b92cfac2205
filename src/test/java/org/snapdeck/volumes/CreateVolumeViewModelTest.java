package org.snapdeck.volumes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.FormRequest.Phase;
import org.snapdeck.fx.Limit;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.Progress;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.PoolName;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.VgName;

final class CreateVolumeViewModelTest {
    private final SamplePicture sample = new SamplePicture();
    private final SimpleObjectProperty<Picture> picture = new SimpleObjectProperty<>(sample.picture());
    private final SimpleObjectProperty<Optional<UUID>> project =
            new SimpleObjectProperty<>(Optional.of(SamplePicture.PROJECT.id()));
    private final SampleVolumeDesk desk = new SampleVolumeDesk();
    private final CreateVolumeViewModel form = new CreateVolumeViewModel(
            picture,
            project,
            desk.desk(sample),
            Words.at(InstantSource.fixed(SamplePicture.NOW), ZoneOffset.UTC),
            Background.sameThread());

    @Test
    void theRoomiestPoolIsChosenToBeginWith() {
        assertThat(form.pool().chosenProperty().get()).contains(SamplePicture.THICK);
        assertThat(form.pool().choicesProperty().get())
                .extracting(form.pool()::describe)
                .containsExactly(
                        "vg0 on storage-1 · 64 GiB free",
                        "vg1 on storage-1 · 12 GiB free",
                        "vg1/pool on storage-1, thin · 22.79 GiB free");
    }

    @Test
    void whatAnEmptyThickVolumeMayShowIsSaid() {
        assertThat(form.remainsProperty().get()).startsWith("An empty thick volume is not zeroed");

        form.pool().chosenProperty().set(Optional.of(SamplePicture.THIN));
        assertThat(form.remainsProperty().get()).isEmpty();

        var source = sample.volume("vol-1");
        picture.set(sample.picture());
        form.pool().chosenProperty().set(Optional.of(SamplePicture.THICK));
        form.source().sourceProperty().set(Optional.of(new VolumeSource.FromVolume(source.id())));
        assertThat(form.remainsProperty().get()).isEmpty();
    }

    @Test
    void withoutANameTheReasonIsSaidAndNothingIsHandedIn() {
        assertThat(form.reasonProperty().get()).isEqualTo("Give it a name.");

        form.submit();

        assertThat(desk.created).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "a", "99999999"})
    void aSizeIsAWholeNumberOfGib(String typed) {
        form.nameProperty().set("vol-2");

        form.sizeProperty().set(typed);

        assertThat(form.reasonProperty().get()).startsWith("The size is a whole number");
        assertThat(form.commandProperty().get()).isEmpty();
    }

    @Test
    void quotaAndRoomFollowTheSize() {
        form.sizeProperty().set("40");

        assertThat(form.limitsProperty().get())
                .extracting(Limit::title, limit -> limit.fill().text())
                .containsExactly(
                        tuple("Volumes", "0 used + 1 of 10"),
                        tuple("Gibibytes", "0 used + 40 of 1,000"),
                        tuple("Room in vg0", "needs 40 GiB, leaves 24 GiB"));
    }

    @Test
    void moreThanThePoolHasIsRefusedAtOnce() {
        form.nameProperty().set("vol-2");

        form.sizeProperty().set("65");

        assertThat(form.reasonProperty().get()).contains("65 GiB", "64 GiB");
    }

    @Test
    void theQuotaIsAskedOfWhatIsKnownNow() {
        form.nameProperty().set("vol-2");
        assertThat(form.reasonProperty().get()).isEmpty();

        picture.set(sample.quota(new Quota(0, 10, 1000, -1, true)).picture());

        assertThat(form.reasonProperty().get()).isNotEmpty();
    }

    @Test
    void theCommandThatIsShownIsTheOneThatIsHandedIn() {
        form.nameProperty().set("vol-2");
        form.sizeProperty().set("2");
        var shown = form.commandProperty().get();

        form.submit();

        assertThat(CreateVolumeOrder.of(desk.created.getFirst())
                        .change()
                        .command()
                        .display())
                .isEqualTo(shown);
        assertThat(desk.created.getFirst().size()).isEqualTo(ByteSize.ofGib(2));
    }

    @Test
    void inAPoolThatIsAlmostFullItTakesAReason() {
        sample.thinPool().metadataPercent = OptionalDouble.of(85);
        picture.set(sample.picture());
        form.nameProperty().set("vol-2");
        assertThat(form.reasonProperty().get()).isEmpty();

        form.pool().chosenProperty().set(Optional.of(SamplePicture.THIN));
        assertThat(form.insistence().adviceProperty().get()).startsWith("The metadata of thin pool pool are 85 % full");
        assertThat(form.reasonProperty().get()).isEqualTo("Say why it shall be done all the same.");

        form.insistence().typedProperty().set("the disks come tomorrow");
        form.submit();
        assertThat(desk.reasons).containsExactly("the disks come tomorrow");
    }

    @Test
    void aThinPoolTakesNothingOfItsGroup() {
        form.pool().chosenProperty().set(Optional.of(SamplePicture.THIN));
        form.nameProperty().set("vol-2");
        form.sizeProperty().set("500");

        assertThat(form.reasonProperty().get()).isEmpty();
        assertThat(form.commandProperty().get()).contains("-V", "vg1/pool");
    }

    @Test
    void aRefusalKeepsTheFieldsAndTheNextTryIsAnotherRequest() {
        form.nameProperty().set("vol-2");
        form.submit();
        desk.tracking.proceed(Progress.failed(List.of(), Problem.of("no room")));
        assertThat(form.nameProperty().get()).isEqualTo("vol-2");
        assertThat(form.request().phaseProperty().get()).isEqualTo(Phase.FORM);

        form.submit();

        assertThat(desk.created).extracting(CreateVolumeRequest::id).doesNotHaveDuplicates();
        assertThat(desk.created).extracting(CreateVolumeRequest::operationId).doesNotHaveDuplicates();
    }

    @Test
    void withoutAProjectNothingCanBeMade() {
        form.nameProperty().set("vol-2");
        project.set(Optional.empty());
        picture.set(sample.picture());

        assertThat(form.reasonProperty().get()).isEqualTo("Choose a project first.");
    }

    @Test
    void groupsOfOneNameAreNotOfferedSinceNoCommandCouldTellThemApart() {
        picture.set(sample.group("vg0", ByteSize.ofGib(80)).picture());

        assertThat(form.pool().choicesProperty().get())
                .extracting(choice -> choice.pool().toString())
                .containsExactly("vg1", "vg1/pool");
    }

    @Test
    void aGroupWhoseNameLeavesNoRoomIsRefusedInWords() {
        var group = "g".repeat(80);
        form.nameProperty().set("vol-2");
        picture.set(sample.group(group, ByteSize.ofGib(80)).picture());

        form.pool()
                .chosenProperty()
                .set(Optional.of(new PoolName(SamplePicture.HOST, new VgName(group), Optional.empty())));

        assertThat(form.reasonProperty().get()).startsWith("A device has at most 127 characters in its name");
        assertThat(form.commandProperty().get()).isEmpty();
        form.submit();
        assertThat(desk.created).isEmpty();
    }

    @Test
    void whatLvmMakesOfTheSizeIsShownAndCountsInTheQuota() {
        form.nameProperty().set("vol-2");
        picture.set(sample.extent(ByteSize.ofGib(4))
                .quota(new Quota(10, 10, 3, -1, true))
                .picture());

        assertThat(form.roundedProperty().get()).isEqualTo("LVM gives whole extents: the volume will have 4 GiB.");
        assertThat(form.limitsProperty().get())
                .extracting(limit -> limit.fill().text())
                .contains("0 used + 4 of 3");
        assertThat(form.reasonProperty().get()).contains("4 GiB more do not fit");
    }
}
