package org.snapdeck.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.inventory.VolumeUse;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.CopyPlan;

final class CreateVolumeSourceViewModelTest {
    private static final String ACKNOWLEDGE = "Say first that you know who uses the volume.";

    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("web", SamplePicture.THICK, VolumeStatus.AVAILABLE, ByteSize.ofGib(4));
    private final Volume thin = sample.volume("mail", SamplePicture.THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(2));
    private final SampleVolumeDesk desk = new SampleVolumeDesk();
    private final ObjectProperty<Picture> picture = new SimpleObjectProperty<>();

    private CreateVolumeViewModel form(Optional<VolumeSource> source) {
        picture.set(sample.picture());
        return new CreateVolumeViewModel(
                picture,
                new SimpleObjectProperty<>(Optional.<UUID>of(SamplePicture.PROJECT.id())),
                desk.desk(sample),
                source,
                Words.english(),
                Background.sameThread());
    }

    private static Optional<VolumeSource> from(Volume volume) {
        return Optional.of(new VolumeSource.FromVolume(volume.id()));
    }

    @Test
    void theFormIsFilledInBySnapshotsSizeAndPlace() {
        var snapshot = sample.snapshot(volume, "monday");

        var form = form(Optional.of(new VolumeSource.FromSnapshot(snapshot.id())));

        assertThat(form.nameProperty().get()).isEqualTo("monday-copy");
        assertThat(form.sizeProperty().get()).isEqualTo("4");
        assertThat(form.pool().chosenProperty().get()).contains(SamplePicture.THICK);
        assertThat(form.reasonProperty().get()).isEmpty();
    }

    @Test
    void lessThanTheSourceIsRefusedAsItIsTyped() {
        var form = form(from(volume));

        form.sizeProperty().set("3");

        assertThat(form.reasonProperty().get()).isEqualTo("web needs at least 4 GiB.");
    }

    @Test
    void theCommandsThatAreShownAreThoseOfTheRequest() {
        var form = form(from(volume));
        form.source().limitProperty().set("20");
        form.source().verifyProperty().set(true);
        var shown = form.commandProperty().get();

        form.submit();

        var request = desk.copied.getFirst();
        assertThat(request.manner()).isEqualTo(new CopyPlan.Manner(new ByteSize(20 << 20), true));
        assertThat(shown)
                .contains("--snapshot", "dd if=", "volume-" + request.wanted().id());
    }

    @Test
    void aLimitIsAWholeNumber() {
        var form = form(from(volume));

        form.source().limitProperty().set("fast");

        assertThat(form.reasonProperty().get()).startsWith("The limit is a whole number");
        form.submit();
        assertThat(desk.copied).isEmpty();
    }

    @Test
    void aThinSourceIsSharedInItsOwnPoolAndCopiedElsewhere() {
        var form = form(from(thin));

        assertThat(form.source().copiesProperty().get()).isFalse();
        assertThat(form.commandProperty().get()).doesNotContain("dd if=");

        form.pool().chosenProperty().set(Optional.of(SamplePicture.THICK));

        assertThat(form.source().copiesProperty().get()).isTrue();
        assertThat(form.commandProperty().get()).contains("-kn", "dd if=");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoUsesTheSourceIsNamedAndMustBeAcknowledged(boolean instant) {
        var source = instant ? thin : volume;
        sample.attached(source, "web-1", "/dev/vdb");
        sample.opened(source, 2);
        var form = form(from(source));

        assertThat(form.source().use().linesProperty().get()).hasSize(2);
        assertThat(form.source().use().meaningProperty().get()).contains("as if the power had failed");
        assertThat(form.reasonProperty().get()).isEqualTo(ACKNOWLEDGE);
        form.submit();
        assertThat(desk.copied).isEmpty();

        form.source().use().acknowledgedProperty().set(true);
        form.submit();

        var agreed = desk.copied.getFirst().agreed();
        assertThat(agreed.use())
                .isEqualTo(VolumeUse.of(source, sample.picture()).summary());
        assertThat(agreed.opens()).isEqualTo(2);
    }

    @Test
    void whoAppearsBeforeTheSubmitIsAskedAboutAndNothingIsSent() {
        var form = form(from(volume));
        sample.opened(volume, 1);

        form.submit();

        assertThat(desk.lookedAt).containsExactly(SamplePicture.HOST);
        assertThat(desk.copied).isEmpty();
        assertThat(form.source().use().changedProperty().get()).isTrue();
        assertThat(form.reasonProperty().get()).isEqualTo(ACKNOWLEDGE);
    }

    @Test
    void anotherUserMakesTheAcknowledgementWorthless() {
        sample.opened(volume, 1);
        var form = form(from(volume));
        form.source().use().acknowledgedProperty().set(true);

        picture.set(sample.mounted(volume, "/srv", "ext4").picture());

        assertThat(form.source().use().acknowledgedProperty().get()).isFalse();
        assertThat(form.reasonProperty().get()).isEqualTo(ACKNOWLEDGE);
    }

    @Test
    void whatWasSaidOfOneSourceIsNotSaidOfAnother() {
        sample.opened(volume, 1).opened(thin, 1);
        var form = form(from(volume));
        form.source().use().acknowledgedProperty().set(true);

        form.source().sourceProperty().set(from(thin));

        assertThat(form.source().use().acknowledgedProperty().get()).isFalse();
        assertThat(form.source().use().changedProperty().get()).isFalse();
        form.source().sourceProperty().set(Optional.empty());
        assertThat(form.source().use().usedProperty().get()).isFalse();
    }

    @Test
    void nobodyIsAskedAboutASnapshot() {
        var snapshot = sample.snapshot(volume, "monday");
        sample.opened(volume, 1);
        var form = form(Optional.of(new VolumeSource.FromSnapshot(snapshot.id())));

        form.submit();

        assertThat(desk.lookedAt).isEmpty();
        assertThat(desk.copied).hasSize(1);
    }

    @Test
    void withoutASourceTheVolumeIsEmpty() {
        var form = form(Optional.empty());
        form.nameProperty().set("new");

        form.submit();

        assertThat(desk.created).hasSize(1);
        assertThat(desk.copied).isEmpty();
    }

    @Test
    void whatTheFormFilledInFollowsTheSource() {
        var form = form(from(volume));

        form.source().sourceProperty().set(from(thin));

        assertThat(form.nameProperty().get()).isEqualTo("mail-copy");
        assertThat(form.sizeProperty().get()).isEqualTo("2");
        assertThat(form.pool().chosenProperty().get()).contains(SamplePicture.THIN);

        form.source().sourceProperty().set(Optional.empty());

        assertThat(form.nameProperty().get()).isEmpty();
        assertThat(form.sizeProperty().get()).isEqualTo("1");
    }

    @Test
    void whatAPersonTypedStaysUnlessItIsTooSmall() {
        var form = form(Optional.empty());
        form.nameProperty().set("mine");
        form.sizeProperty().set("3");

        form.source().sourceProperty().set(from(thin));

        assertThat(form.nameProperty().get()).isEqualTo("mine");
        assertThat(form.sizeProperty().get()).isEqualTo("3");

        form.source().sourceProperty().set(from(volume));

        assertThat(form.nameProperty().get()).isEqualTo("mine");
        assertThat(form.sizeProperty().get()).isEqualTo("4");
    }
}
