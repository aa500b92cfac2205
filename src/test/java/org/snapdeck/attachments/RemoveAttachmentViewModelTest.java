package org.snapdeck.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.UseLine;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.inventory.Volume;

final class RemoveAttachmentViewModelTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");
    private final SampleDesk desk = new SampleDesk();

    @Test
    void theOnlyRecordIsChosenAlready() {
        sample.attached(volume, "web-1", "/dev/vdb");
        var question = question();

        question.submit();

        assertThat(desk.asked).containsExactly("remove web-1 /dev/vdb");
        assertThat(question.noting().doneProperty().get()).isTrue();
    }

    @Test
    void ofSeveralOnlyTheChosenAreTakenBack() {
        var first = sample.attached(volume, "web-1", "/dev/vdb");
        sample.attached(volume, "web-2", "/dev/vdb");
        var question = question();

        question.choices().get(first).set(false);
        question.submit();

        assertThat(desk.asked).containsExactly("remove web-2 /dev/vdb");
    }

    @Test
    void whatIsGoneAlreadyIsAsItWasWanted() {
        desk.refusals.put(
                sample.attached(volume, "web-1", "/dev/vdb"), Verdict.refused(RecordAttachment.GONE, "vol-1"));
        sample.attached(volume, "web-2", "/dev/vdb");
        var question = question();

        question.submit();

        assertThat(desk.asked).containsExactly("remove web-2 /dev/vdb");
        assertThat(question.noting().doneProperty().get()).isTrue();
    }

    @Test
    void aRefusalKeepsNoneOfTheOthersFromBeingTakenBackAndEachIsSaid() {
        desk.refusals.put(sample.attached(volume, "web-1", "/dev/vdb"), Verdict.refused("rule.volume.gone"));
        sample.attached(volume, "web-2", "/dev/vdb");
        desk.refusals.put(sample.attached(volume, "web-3", ""), Verdict.refused("rule.row.gone"));
        var question = question();

        question.submit();

        assertThat(desk.asked).containsExactly("remove web-2 /dev/vdb");
        assertThat(question.noting().problemProperty().get().orElseThrow().sentence())
                .startsWith("Not all were taken back.")
                .contains("web-1", "web-3")
                .doesNotContain("web-2");
    }

    @Test
    void withNothingChosenTheReasonIsSaid() {
        var only = sample.attached(volume, "web-1", "");
        var question = question();

        question.choices().get(only).set(false);
        question.submit();

        assertThat(question.reasonProperty().get()).isEqualTo("Choose what to take back.");
        assertThat(desk.asked).isEmpty();
        assertThat(question.describe(only)).isEqualTo("Attached to web-1");
    }

    @Test
    void whatTheHostShowsStandsBesideIt() {
        sample.attached(volume, "web-1", "/dev/vdb");
        sample.program(volume, 4711, "qemu-system-x86");

        assertThat(question().observed()).extracting(UseLine::key).containsExactly("use.open", "use.program");
    }

    private RemoveAttachmentViewModel question() {
        var words = Words.at(InstantSource.fixed(SamplePicture.NOW), ZoneOffset.UTC);
        return new RemoveAttachmentViewModel(volume.id(), sample.picture(), desk, words, Background.sameThread());
    }
}
