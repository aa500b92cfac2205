package org.snapdeck.volumes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.ByteSize;

/// Each reason for which a copy can't be asked for, as the form says it. Nothing is sent then.
final class CopyRefusalsTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("web", SamplePicture.THICK, VolumeStatus.AVAILABLE, ByteSize.ofGib(20));
    private final ObjectProperty<Picture> picture = new SimpleObjectProperty<>(sample.picture());
    private final ObjectProperty<Optional<UUID>> project =
            new SimpleObjectProperty<>(Optional.of(SamplePicture.PROJECT.id()));
    private final SampleVolumeDesk desk = new SampleVolumeDesk();
    private final CreateVolumeViewModel form = new CreateVolumeViewModel(
            picture,
            project,
            desk.desk(sample),
            Optional.of(new VolumeSource.FromVolume(volume.id())),
            Words.english(),
            Background.sameThread());

    private void seen(SamplePicture now) {
        picture.set(now.picture());
    }

    private static Arguments when(Consumer<CopyRefusalsTest> done, String reason) {
        return Arguments.of(done, reason);
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                when(CopyRefusalsTest::leaveTheProject, "Choose a project first."),
                when(CopyRefusalsTest::chooseASmallPool, "Thin pool pool has"),
                when(test -> test.form.nameProperty().set("  "), "Give it a name."),
                when(test -> test.form.nameProperty().set("n".repeat(256)), "At most 255 characters."),
                when(test -> test.form.sizeProperty().set("2.5"), "The size is a whole number of GiB"),
                when(test -> test.form.sizeProperty().set("19"), "web needs at least 20 GiB."),
                when(test -> test.form.sizeProperty().set("60"), "for the volume and for the snapshot"),
                when(test -> test.form.sizeProperty().set("70"), "Volume group vg0 has 64 GiB free"),
                when(test -> test.form.source().limitProperty().set("0"), "The limit is a whole number"),
                when(
                        test -> test.seen(test.sample.quota(new Quota(1, 10, 1000, -1, true))),
                        "The project has 1 of the 1 volumes"),
                when(test -> test.seen(test.sample.quota(new Quota(10, 10, 30, -1, true))), "20 GiB more do not fit"),
                when(test -> test.seen(test.sample.quota(new Quota(10, 10, 1000, 5, true))), "at most 5 GiB"),
                when(test -> test.seen(test.sample.frozen()), "storage-1 is frozen for maintenance"),
                when(test -> test.seen(test.sample.silent(new IOException("no route"))), "storage-1 does not answer"),
                when(test -> test.seen(test.sample.without(test.volume)), "This volume is no longer in the list."),
                when(test -> test.seen(test.sample.opened(test.volume, 1)), "Say first that you know who uses"));
    }

    private void leaveTheProject() {
        project.set(Optional.empty());
        form.nameProperty().set("web-2");
    }

    private void chooseASmallPool() {
        var large = sample.volume("large", SamplePicture.THICK, VolumeStatus.AVAILABLE, ByteSize.ofGib(30));
        seen(sample);
        form.source().sourceProperty().set(Optional.of(new VolumeSource.FromVolume(large.id())));
        form.pool().chosenProperty().set(Optional.of(SamplePicture.THIN));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void whatCanNotBeCopiedIsSaidAndNothingIsSent(Consumer<CopyRefusalsTest> done, String reason) {
        assertThat(form.reasonProperty().get()).isEmpty();

        done.accept(this);

        assertThat(form.reasonProperty().get()).contains(reason);
        form.submit();
        assertThat(desk.copied).isEmpty();
        assertThat(desk.created).isEmpty();
    }

    @Test
    void whatCanBeCopiedIsSent() {
        form.submit();

        assertThat(desk.copied).hasSize(1);
    }
}
