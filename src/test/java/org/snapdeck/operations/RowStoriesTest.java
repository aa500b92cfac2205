package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.snapdeck.inventory.SamplePicture;

final class RowStoriesTest {
    private static final UUID ROW = SamplePicture.id("row");

    private static Operation operation(long number, String kind, OperationState state, Optional<Instant> sent) {
        return new Operation(
                number,
                SamplePicture.id("operation " + number),
                kind,
                state,
                SamplePicture.PROJECT.id(),
                SamplePicture.HOST,
                ROW,
                "vol-1",
                "{}",
                "li.na",
                at(number),
                sent,
                sent,
                Optional.empty(),
                Optional.of(at(number + 1)).filter(_ -> state.isFinal()),
                Optional.empty(),
                "",
                List.of());
    }

    private static Operation sent(long number, OperationState state) {
        return operation(number, "copy-volume", state, Optional.of(at(number)));
    }

    private static Operation noted(long number, String kind) {
        return operation(number, kind, OperationState.DONE, Optional.empty());
    }

    private static Instant at(long second) {
        return SamplePicture.NOW.plusSeconds(second);
    }

    private static long told(Operation... operations) {
        return RowStories.of(List.of(operations)).get(ROW).number();
    }

    @Test
    void theLastToEndIsTold() {
        assertThat(told(sent(2, OperationState.FAILED), sent(1, OperationState.DONE)))
                .isEqualTo(2);
    }

    @Test
    void whatIsUnderWayIsToldBeforeWhatWaitsForIt() {
        assertThat(told(
                        sent(3, OperationState.REQUESTED),
                        sent(2, OperationState.RUNNING),
                        sent(1, OperationState.DONE)))
                .isEqualTo(2);
    }

    @Test
    void whatEndedMeanwhileDoesNotHideWhatIsUnderWay() {
        assertThat(told(sent(2, OperationState.DONE), sent(1, OperationState.RUNNING)))
                .isEqualTo(1);
    }

    @Test
    void whatToldAnotherToEndIsNotToldItself() {
        var cancel = operation(3, "cancel-copy", OperationState.DONE, Optional.of(at(3)));

        assertThat(told(cancel, sent(1, OperationState.FAILED))).isEqualTo(1);
    }

    @Test
    void whatWasOnlyNotedHidesNothing() {
        assertThat(told(noted(3, "edit-metadata"), sent(2, OperationState.NEEDS_YOU)))
                .isEqualTo(2);
        assertThat(told(noted(3, "record-attachment"), sent(2, OperationState.FAILED)))
                .isEqualTo(2);
    }

    @Test
    void aResetAnswersWhatWasToldUntilThen() {
        assertThat(told(noted(3, "reset-status"), sent(2, OperationState.NEEDS_YOU)))
                .isEqualTo(3);
    }

    @Test
    void ofARowThatOnlyHasNotesNothingIsTold() {
        assertThat(RowStories.of(List.of(noted(1, "edit-metadata")))).isEmpty();
    }

    @Test
    void aMemberTellsOfWhatIsDoneWithItsSet() {
        var member = SamplePicture.id("member");
        var ofSet = sent(2, OperationState.UNKNOWN);

        var told = RowStories.of(List.of(about(ofSet, List.of(member)), sent(1, OperationState.DONE)));

        assertThat(told.get(member).number()).isEqualTo(2);
        assertThat(told.get(ROW).number()).isEqualTo(2);
    }

    private static Operation about(Operation operation, List<UUID> parts) {
        return new Operation(
                operation.number(),
                operation.id(),
                operation.kind(),
                operation.state(),
                operation.projectId(),
                operation.hostId(),
                operation.objectId(),
                operation.objectName(),
                operation.request(),
                operation.requestedBy(),
                operation.requestedAt(),
                operation.claimedAt(),
                operation.sentAt(),
                operation.unknownSince(),
                operation.endedAt(),
                operation.reason(),
                operation.despite(),
                parts);
    }
}
