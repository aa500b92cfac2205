package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.SampleTracking;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.lvm.ByteSize;

final class EditStoreRuleViewModelTest {
    private final SamplePicture sample = new SamplePicture();
    private final Snapshot snapshot = sample.snapshot(sample.volume("vol-1"), "monday");
    private final SimpleObjectProperty<Picture> picture = new SimpleObjectProperty<>();
    private final List<Optional<GrowthRule>> asked = new ArrayList<>();

    @BeforeEach
    void smallStore() {
        sample.on(snapshot.id()).size = new ByteSize(256L << 20);
    }

    private EditStoreRuleViewModel form() {
        picture.set(sample.picture());
        var requests = new SnapshotDesk.Requests() {
            @Override
            public UUID deleteSet(UUID operationId, UUID setId) {
                throw new AssertionError("no set is deleted here");
            }

            @Override
            public UUID delete(UUID operationId, UUID snapshotId) {
                throw new AssertionError(snapshotId);
            }

            @Override
            public UUID enlarge(EnlargeStoreRequest wanted) {
                throw new AssertionError(wanted);
            }

            @Override
            public UUID growByRule(UUID snapshotId, Optional<GrowthRule> rule) {
                asked.add(rule);
                return snapshotId;
            }
        };
        return new EditStoreRuleViewModel(
                snapshot.id(),
                picture,
                new SnapshotDesk(
                        _ -> picture.get(), requests, (_, _) -> RanCommand.planned("lvdisplay"), new SampleTracking()),
                Words.english(),
                Background.sameThread());
    }

    @Test
    void theRuleIsWhatIsTyped() {
        var form = form();
        assertThat(form.isRuled()).isFalse();
        form.aboveProperty().set("70 %");
        form.stepProperty().set("512 MiB");
        form.ceilingProperty().set("50 %");

        form.submit();

        assertThat(asked)
                .containsExactly(Optional.of(
                        new GrowthRule(70, new ByteSize(512L << 20), Optional.of(new ByteSize(512L << 20)))));
        assertThat(form.noting().doneProperty().get()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 20 %, '', It is a whole number of percent from 1 to 99.",
        "100, 20 %, '', It is a whole number of percent from 1 to 99.",
        "much, 20 %, '', It is a whole number of percent from 1 to 99.",
        "80, 0, '', 'What is added is a size, such as 512 MiB or 2 GiB, or percent of the volume.'",
        "80, '', '', 'What is added is a size, such as 512 MiB or 2 GiB, or percent of the volume.'",
        "80, 20 %, lots, 'The ceiling is a size, such as 2 GiB, or percent of the volume; or it is empty.'"
    })
    void whatIsNoRuleIsNotSaved(String above, String step, String ceiling, String sentence) {
        var form = form();
        form.aboveProperty().set(above);
        form.stepProperty().set(step);
        form.ceilingProperty().set(ceiling);

        assertThat(form.reasonProperty().get()).isEqualTo(sentence);
        form.submit();
        assertThat(asked).isEmpty();
    }

    @Test
    void aRuleThatIsThereCanBeTakenBack() {
        sample.growing(snapshot, new GrowthRule(80, new ByteSize(512L << 20), Optional.of(ByteSize.ofGib(1))));
        var form = form();

        assertThat(form.isRuled()).isTrue();
        assertThat(List.of(
                        form.aboveProperty().get(),
                        form.stepProperty().get(),
                        form.ceilingProperty().get()))
                .containsExactly("80", "512 MiB", "1 GiB");
        assertThat(form.reasonProperty().get()).isEqualTo("Nothing has been changed.");
        form.remove();
        assertThat(asked).containsExactly(Optional.empty());
    }

    @Test
    void aStoreThatCantOverflowNeedsNone() {
        sample.on(snapshot.id()).size = ByteSize.ofGib(2);

        assertThat(form().reasonProperty().get()).contains("can never overflow");
    }
}
