package org.snapdeck.volumes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.FormRequest.Phase;
import org.snapdeck.fx.Limit;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.ByteSize;

final class ExtendVolumeViewModelTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");
    private final SampleVolumeDesk desk = new SampleVolumeDesk();
    private final SimpleObjectProperty<Picture> picture = new SimpleObjectProperty<>(sample.picture());

    private ExtendVolumeViewModel form() {
        return form(volume);
    }

    private ExtendVolumeViewModel form(Volume of) {
        picture.set(sample.picture());
        return new ExtendVolumeViewModel(
                of.id(),
                picture,
                desk.desk(sample),
                Words.at(InstantSource.fixed(SamplePicture.NOW), ZoneOffset.UTC),
                Background.sameThread());
    }

    @Test
    void itBeginsWithTheNextGibibyteAndCanBeHandedIn() {
        var form = form();

        assertThat(form.sizeProperty().get()).isEqualTo("2");
        assertThat(form.reasonProperty().get()).isEmpty();
        assertThat(form.commandsProperty().get()).isEqualTo("lvextend -L 2147483648b vg0/" + volume.lv());

        form.submit();

        assertThat(desk.lookedAt).containsExactly(SamplePicture.HOST);
        assertThat(desk.extended).singleElement().satisfies(wanted -> {
            assertThat(wanted.size()).isEqualTo(ByteSize.ofGib(2));
            assertThat(wanted.atRest()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "a", "2 Gigabytes", "1e3", "99999999 TiB"})
    void whatIsNoSizeIsSaidAsItIsTyped(String typed) {
        var form = form();

        form.sizeProperty().set(typed);

        assertThat(form.reasonProperty().get()).startsWith("The new size is a number of GiB");
        assertThat(form.commandsProperty().get()).isEmpty();
    }

    @Test
    void aSizeThatIsNotLargerIsRefused() {
        var form = form();

        form.sizeProperty().set("1");

        assertThat(form.reasonProperty().get()).isEqualTo("vol-1 has 1 GiB already: the new size must be larger.");
    }

    @Test
    void whatLvmRoundsUpIsSaid() {
        var form = form();
        assertThat(form.roundedProperty().get()).isEmpty();

        form.sizeProperty().set("1025 MiB");

        assertThat(form.roundedProperty().get()).isEqualTo("LVM gives whole extents: the volume will have 1028 MiB.");
        assertThat(form.commandsProperty().get()).startsWith("lvextend -L 1077936128b ");
    }

    @Test
    void quotaAndRoomFollowTheSize() {
        var form = form();

        form.sizeProperty().set("41");

        assertThat(form.limitsProperty().get())
                .extracting(Limit::title, limit -> limit.fill().text())
                .containsExactly(
                        tuple("Gibibytes", "1 used + 40 of 1,000"),
                        tuple("Room in vg0", "needs 40 GiB, leaves 24 GiB"));
    }

    @Test
    void ofAThinPoolIsSaidWhatItPromises() {
        var thin = sample.volume("thin-1", SamplePicture.THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(30));
        sample.volume("thin-2", SamplePicture.THIN, VolumeStatus.AVAILABLE, ByteSize.ofGib(8));
        var form = form(thin);

        assertThat(form.limitsProperty().get().getLast().fill().text()).isEqualTo("39 GiB of 40 GiB (98 %)");

        form.sizeProperty().set("72");

        assertThat(form.limitsProperty().get().getLast().fill().text())
                .isEqualTo("80 GiB, more than its 40 GiB (200 %)");
        assertThat(form.reasonProperty().get()).isEmpty();
    }

    @Test
    void whatMustBeGrownBesidesIsSaid() {
        sample.mounted(volume, "/srv/data", "ext4");
        sample.attached(volume, "web-1", "");

        assertThat(form().notesProperty().get())
                .containsExactly(
                        "web-1 sees the new size only after it has looked again (restart it, or virsh blockresize);"
                                + " then the partition and the filesystem in it must be grown as well.",
                        "Its ext4 filesystem, mounted at /srv/data, keeps its size: grow it on the host with resize2fs"
                                + " /dev/vg0/" + volume.lv());
    }

    @Test
    void anOriginIsOfferedToRestAndMustBeAgreedTo() {
        sample.snapshot(volume, "before-upgrade");
        var form = form();

        assertThat(form.restProperty().get().offered()).isTrue();
        assertThat(form.restProperty().get().sentence()).contains("before-upgrade");
        assertThat(form.reasonProperty().get()).contains("agree to that first");
        assertThat(form.commandsProperty().get().lines())
                .extracting(line -> line.split(" ")[0] + " " + line.split(" ")[1])
                .containsExactly("lvchange -an", "lvextend -L", "lvchange -ay");
        assertThat(form.notesProperty().get())
                .anySatisfy(note -> assertThat(note).startsWith("Its snapshots keep"));

        form.atRestProperty().set(true);
        form.submit();

        assertThat(desk.extended)
                .singleElement()
                .satisfies(wanted -> assertThat(wanted.atRest()).isTrue());
    }

    @Test
    void anOriginInUseIsNotOfferedToRest() {
        sample.snapshot(volume, "before-upgrade");
        sample.program(volume, 4711, "qemu-system-x86");
        var form = form();

        assertThat(form.restProperty().get().isNeeded()).isTrue();
        assertThat(form.restProperty().get().offered()).isFalse();
        assertThat(form.reasonProperty().get()).contains("in use on the host");
    }

    @Test
    void whoBeganToUseItSinceIsFoundAtSubmit() {
        sample.snapshot(volume, "before-upgrade");
        var form = form();
        form.atRestProperty().set(true);
        sample.opened(volume, 1);

        form.submit();

        assertThat(desk.extended).isEmpty();
        assertThat(form.reasonProperty().get()).contains("in use on the host");
        assertThat(form.request().phaseProperty().get()).isEqualTo(Phase.FORM);
    }

    @Test
    void aRefusalKeepsTheField() {
        desk.refusal = Optional.of(Verdict.refused("rule.quota.gigabytes", 1, 1000, 1000));
        var form = form();
        form.sizeProperty().set("7");

        form.submit();

        assertThat(form.request().problemProperty().get()).isPresent();
        assertThat(form.sizeProperty().get()).isEqualTo("7");
    }
}
