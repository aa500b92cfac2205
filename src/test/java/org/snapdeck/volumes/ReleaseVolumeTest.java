package org.snapdeck.volumes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.operations.EngineOnDemoHost.assertEnded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.inventory.Adoption;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.Event;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;

final class ReleaseVolumeTest {
    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;
    private Volume volume;

    @BeforeEach
    void makeVolume() throws Exception {
        engine = new EngineOnDemoHost(folder);
        volume = engine.volume("vol-1", 1);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Operation release() throws Exception {
        return engine.run(engine.releaseVolume.request(UUID.randomUUID(), volume.id()));
    }

    private Optional<Volume> row() {
        return engine.inventory.picture().volume(volume.id());
    }

    private LogicalVolume onHost() {
        return engine.look()
                .sighting(engine.host.id())
                .report()
                .orElseThrow()
                .volumes()
                .find(volume.uuid().orElseThrow())
                .orElseThrow();
    }

    @Test
    void itStaysOnTheHostWithoutOurTagsAndCanBeAdoptedAgain() throws Exception {
        assertThat(release().state()).isEqualTo(OperationState.DONE);

        assertThat(row()).isEmpty();
        assertThat(onHost().tags().ours().all()).isEmpty();
        assertThat(onHost().name()).isEqualTo(volume.lv().text());
        assertThat(Adoption.explain(onHost(), engine.host.id(), engine.inventory.picture())
                        .isAllowed())
                .isTrue();
    }

    @Test
    void aVolumeWithSnapshotsStays() throws Exception {
        engine.snapshot(volume, "snap-1");

        engine.assertRefused(engine.releaseVolume.request(UUID.randomUUID(), volume.id()), "rule.release.snapshots");
    }

    @Test
    void aLostAnswerIsFoundOutByTheTags() throws Exception {
        engine.links.next(Fault.LOST_AFTER);

        assertThat(release().state()).isEqualTo(OperationState.DONE);
        assertThat(row()).isEmpty();
    }

    @Test
    void aRequestThatNeverArrivedLeavesItOurs() throws Exception {
        engine.links.next(Fault.LOST_BEFORE);

        assertEnded(release(), OperationState.FAILED, "reason.not-done");

        assertThat(row().orElseThrow().status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(onHost().tags().areOurs()).isTrue();
    }

    @Test
    void aHostThatCantBeReachedWasNotSentAnything() throws Exception {
        engine.links.next(Fault.UNREACHABLE);

        assertThat(release().state()).isEqualTo(OperationState.NOT_SENT);
        assertThat(row().orElseThrow().status()).isEqualTo(VolumeStatus.AVAILABLE);
    }

    @Test
    void aGroupWhoseDisksAreAwaySaysNothingOfTheTags() throws Exception {
        var request = engine.releaseVolume.request(UUID.randomUUID(), volume.id());

        assertEnded(engine.runIntoWithdrawn(request, "stack-volumes"), OperationState.NEEDS_YOU, "reason.group-gone");

        assertThat(row().orElseThrow().status()).isEqualTo(VolumeStatus.AVAILABLE);
    }

    @Test
    void whatIsInAGroupThatIsAwayLeavesOnlyTheRows() throws Exception {
        var snapshot = engine.snapshot(volume, "snap-1");
        var sent = engine.links.sent().size();
        UUID id;
        try (var _ = engine.demo.world().withdraw("stack-volumes")) {
            id = engine.releaseVolume.handIn(UUID.randomUUID(), volume.id(), engine.operations, engine.look());
        }

        assertThat(engine.operations.get(id).state()).isEqualTo(OperationState.DONE);
        assertThat(row()).isEmpty();
        assertThat(engine.inventory.picture().snapshot(snapshot.id())).isEmpty();
        assertThat(engine.links.sent()).hasSize(sent);
        assertThat(engine.operations.events(id))
                .extracting(Event::type)
                .containsExactly(
                        "volume.unmanage.start",
                        "snapshot.unmanage.start",
                        "snapshot.unmanage.end",
                        "volume.unmanage.end");
        assertThat(Adoption.explain(onHost(), engine.host.id(), engine.inventory.picture())
                        .isAllowed())
                .isTrue();
    }

    @Test
    void aGroupThatCameBackIsLookedAtFirst() throws Exception {
        UUID id = UUID.randomUUID();
        var before = engine.inventory.picture();
        try (var _ = engine.demo.world().withdraw("stack-volumes")) {
            engine.look();
            engine.assertRefused(engine.releaseVolume.request(id, volume.id()), "rule.volume.missing");
        }

        engine.look();
        engine.assertRefused(engine.releaseVolume.unseen(id, volume.id()), "rule.release.back");
        engine.await(engine.releaseVolume.handIn(id, volume.id(), engine.operations, before));
        assertThat(onHost().tags().areOurs()).isFalse();
    }
}
