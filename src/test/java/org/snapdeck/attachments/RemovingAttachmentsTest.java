package org.snapdeck.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Removable;
import org.snapdeck.fx.Removals;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Volume;

final class RemovingAttachmentsTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume used = sample.volume("vol-1");
    private final Volume free = sample.volume("vol-2");
    private final SampleDesk desk = new SampleDesk();
    private final Words words = Words.at(InstantSource.system(), ZoneOffset.UTC);
    private final RemovingAttachments removing = new RemovingAttachments(sample::picture, desk, words);

    @Test
    void eachRecordIsALineAndAVolumeWithoutOneSaysSo() {
        sample.attached(used, "vm-1", "/dev/vdb");
        sample.attached(used, "vm-2", "");

        var found = look();

        assertThat(found).extracting(Removable::name).containsExactly("vol-1", "vol-1", "vol-2");
        assertThat(found).extracting(Removable::isAllowed).containsExactly(true, true, false);
        assertThat(found.get(1).place()).contains("vm-2");
        assertThat(found.getLast().reason()).isEqualTo("No attachment of vol-2 was recorded.");
    }

    @Test
    void theVeryRecordThatWasShownIsTakenBack() throws Exception {
        sample.attached(used, "vm-1", "/dev/vdb");

        removing.request(UUID.randomUUID(), look().getFirst().id());

        assertThat(desk.asked).singleElement().asString().startsWith("remove vm-1");
    }

    @Test
    void aRecordThatIsGoneIsRefused() {
        assertThatThrownBy(() -> removing.request(UUID.randomUUID(), UUID.randomUUID()))
                .isInstanceOf(RequestRefused.class);
        assertThat(desk.asked).isEmpty();
    }

    private List<Removable> look() {
        var wanted = RemovingAttachments.of(List.of(used.id(), free.id()), sample.picture());
        return new Removals<>(wanted, removing, sample::picture, _ -> sample.picture()).look();
    }
}
