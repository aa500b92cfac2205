package org.snapdeck.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.UseLine;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.usage.Seen;

final class RecordAttachmentViewModelTest {
    private final Words words = Words.at(InstantSource.fixed(SamplePicture.NOW), ZoneOffset.UTC);
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");
    private final SampleDesk desk = new SampleDesk();
    private final SimpleObjectProperty<Picture> picture = new SimpleObjectProperty<>(sample.picture());

    @Test
    void withoutAnInstanceNothingCanBeRecordedAndTheReasonIsSaid() {
        var form = form();

        assertThat(form.reasonProperty().get()).isEqualTo("Name the instance that uses the volume.");
        form.submit();
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void theHostOfTheInstanceCanBeNamed() {
        var other = sample.otherHost("compute-2", new Seen.Known<>(List.of()));
        picture.set(sample.picture());
        var form = form();
        assertThat(form.hosts()).extracting(HostChoice::name).containsExactly("The volume's own host", "compute-2");

        form.instanceProperty().set("web-1");
        form.hostProperty().set(form.hosts().getLast());
        form.submit();

        assertThat(desk.asked).containsExactly("record web-1 /dev/vdb on " + other);
    }

    @Test
    void theNextFreeDeviceOfTheInstanceIsSuggested() {
        sample.attached(sample.volume("other"), "web-1", "/dev/vdb");
        picture.set(sample.picture());
        var form = form();
        assertThat(form.deviceProperty().get()).isEqualTo("/dev/vdb");

        form.instanceProperty().set("web-1");

        assertThat(form.deviceProperty().get()).isEqualTo("/dev/vdc");
    }

    @Test
    void aDeviceThatSomebodyTypedIsKept() {
        var form = form();
        form.deviceProperty().set("/dev/sdq");

        form.instanceProperty().set("web-1");

        assertThat(form.deviceProperty().get()).isEqualTo("/dev/sdq");
    }

    @Test
    void aDeviceThatIsNoneIsRefusedAtOnce() {
        var form = form();
        form.instanceProperty().set("web-1");

        form.deviceProperty().set("vdb");

        assertThat(form.reasonProperty().get()).startsWith("vdb is no device");
    }

    @Test
    void anInstanceHasAVolumeOnceAndOneVolumeBehindEachDevice() {
        sample.attached(volume, "web-1", "/dev/vdb");
        sample.attached(sample.volume("other"), "web-2", "/dev/vdb");
        picture.set(sample.picture());
        var form = form();

        form.instanceProperty().set("web-1");
        form.deviceProperty().set("/dev/vdq");
        assertThat(form.reasonProperty().get()).startsWith("web-1 is recorded already as one that uses vol-1");

        form.instanceProperty().set("web-2");
        form.deviceProperty().set("/dev/vdb");
        assertThat(form.reasonProperty().get()).startsWith("web-2 has /dev/vdb already, recorded for other");

        form.submit();
        assertThat(desk.asked).isEmpty();
        form.deviceProperty().set("");
        assertThat(form.reasonProperty().get()).isEmpty();
    }

    @Test
    void whatIsTypedIsRecordedWithoutTheBlanksAround() {
        var form = form();
        form.instanceProperty().set("  数据库服务器 ");

        form.submit();

        assertThat(desk.asked).containsExactly("record 数据库服务器 /dev/vdb");
        assertThat(form.noting().doneProperty().get()).isTrue();
    }

    @Test
    void aRefusalIsShownAndTheFieldsAreKept() {
        desk.refusal = Optional.of(Verdict.refused("rule.volume.gone"));
        var form = form();
        form.instanceProperty().set("web-1");

        form.submit();

        assertThat(form.noting().problemProperty().get().map(Problem::sentence))
                .contains(words.text("rule.volume.gone"));
        assertThat(form.instanceProperty().get()).isEqualTo("web-1");
        assertThat(form.noting().doneProperty().get()).isFalse();
        assertThat(form.reasonProperty().get()).isEmpty();
    }

    @Test
    void aVolumeThatCantBeAttachedSaysSoWhileTheFormIsOpen() {
        var form = form();
        form.instanceProperty().set("web-1");

        sample.volume("vol-1", SamplePicture.THICK, VolumeStatus.DELETING, ByteSize.ofGib(1));
        picture.set(sample.picture());

        assertThat(form.reasonProperty().get()).contains("deleting");
    }

    @Test
    void whatIsKnownIsShownAndInstancesAreOffered() {
        sample.attached(volume, "web-2", "/dev/vdb");
        sample.attached(volume, "web-1", "/dev/vdb");
        picture.set(sample.picture());

        assertThat(form().knownInstances()).containsExactly("web-1", "web-2");
        assertThat(form().usesProperty().get())
                .extracting(UseLine::key)
                .containsExactly("use.recorded-as", "use.recorded-as", "use.free");
    }

    private RecordAttachmentViewModel form() {
        return new RecordAttachmentViewModel(volume.id(), picture, desk, words, Background.sameThread());
    }
}
