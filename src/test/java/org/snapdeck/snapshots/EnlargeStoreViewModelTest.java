package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Limit;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.SampleTracking;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.lvm.ByteSize;

final class EnlargeStoreViewModelTest {
    private final SamplePicture sample = new SamplePicture();
    private final Snapshot snapshot = sample.snapshot(sample.volume("vol-1"), "monday");
    private final SimpleObjectProperty<Picture> picture = new SimpleObjectProperty<>(sample.picture());
    private final List<EnlargeStoreRequest> asked = new ArrayList<>();

    @BeforeEach
    void smallStore() {
        sample.on(snapshot.id()).size = new ByteSize(256L << 20);
        sample.on(snapshot.id()).percent = OptionalDouble.of(50);
    }

    private EnlargeStoreViewModel form() {
        picture.set(sample.picture());
        var requests = new SnapshotDesk.Requests() {
            @Override
            public UUID deleteSet(UUID operationId, UUID setId) {
                throw new AssertionError("no set is deleted here");
            }

            @Override
            public UUID growByRule(UUID snapshotId, Optional<GrowthRule> rule) {
                throw new AssertionError(snapshotId);
            }

            @Override
            public UUID delete(UUID operationId, UUID snapshotId) {
                throw new AssertionError("nobody asked to delete");
            }

            @Override
            public UUID enlarge(EnlargeStoreRequest wanted) {
                asked.add(wanted);
                return wanted.operationId();
            }
        };
        return new EnlargeStoreViewModel(
                snapshot.id(),
                picture,
                new SnapshotDesk(
                        _ -> sample.picture(),
                        requests,
                        (_, _) -> RanCommand.planned("lvdisplay"),
                        new SampleTracking()),
                Words.at(InstantSource.fixed(SamplePicture.NOW), ZoneOffset.UTC),
                Background.sameThread());
    }

    @Test
    void itBeginsWithWhatCanNeverOverflow() {
        var form = form();

        assertThat(form.sizeProperty().get()).isEqualTo("1032 MiB");
        assertThat(form.reasonProperty().get()).isEmpty();

        form.submit();

        assertThat(asked)
                .singleElement()
                .satisfies(wanted -> assertThat(wanted.size()).isEqualTo(new ByteSize(1032L << 20)));
    }

    @Test
    void theFillNowAndThenFollowTheSize() {
        var form = form();

        form.sizeProperty().set("0.5");

        assertThat(form.limitsProperty().get())
                .extracting(Limit::title, limit -> limit.fill().text())
                .containsExactly(
                        tuple("Full now", "50 % of 256 MiB"),
                        tuple("Full then", "25 % of 512 MiB"),
                        tuple("Room in vg0", "needs 256 MiB, leaves 63.75 GiB"));
        assertThat(form.commandProperty().get()).isEqualTo("lvextend -L 536870912b vg0/" + snapshot.lv());
    }

    @Test
    void wrongSizesAreSaidAsTheyAreTyped() {
        var form = form();

        form.sizeProperty().set("more");
        assertThat(form.reasonProperty().get()).startsWith("The new size is a number of GiB");
        form.sizeProperty().set("128 MiB");
        assertThat(form.reasonProperty().get()).contains("must be larger");
        form.sizeProperty().set("3");
        assertThat(form.reasonProperty().get()).contains("can never overflow");
        form.sizeProperty().set("510 MiB");
        assertThat(form.roundedProperty().get()).isEqualTo("LVM gives whole extents: the store will have 512 MiB.");
        assertThat(form.reasonProperty().get()).isEmpty();
    }

    @Test
    void aStoreThatOverflowedSinceIsFoundAtSubmit() {
        var form = form();
        sample.on(snapshot.id()).invalid = true;

        form.submit();

        assertThat(asked).isEmpty();
        assertThat(form.reasonProperty().get()).isNotEmpty();
    }
}
