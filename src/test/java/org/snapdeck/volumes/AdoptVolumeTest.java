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
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Command;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.NewSnapshot;
import org.snapdeck.lvm.Removal;
import org.snapdeck.lvm.SnapshotStore;
import org.snapdeck.lvm.Tag;
import org.snapdeck.lvm.Tags;
import org.snapdeck.lvm.VgName;
import org.snapdeck.operations.EngineOnDemoHost;
import org.snapdeck.operations.FaultyLinks.Fault;
import org.snapdeck.operations.OperationState;

/// On the demo host as it is sold: `images` was made by hand, and the volumes of the sample bear tags of a
/// console that is not this one.
final class AdoptVolumeTest {
    private static final String FORMER = "volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02";

    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;

    @BeforeEach
    void start() throws Exception {
        engine = new EngineOnDemoHost(folder);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private LogicalVolume onHost(String group, String name) {
        return engine.look()
                .sighting(engine.host.id())
                .report()
                .orElseThrow()
                .volumes()
                .find(new VgName(group), name)
                .orElseThrow();
    }

    private AdoptVolumeRequest wanted(LogicalVolume volume) {
        return wanted(volume, "adopted");
    }

    private AdoptVolumeRequest wanted(LogicalVolume volume, String name) {
        return new AdoptVolumeRequest(
                UUID.randomUUID(),
                UUID.randomUUID(),
                engine.project.id(),
                name,
                volume.handle().orElseThrow(),
                volume.tags().ours(),
                volume.size(),
                Adoption.poolOf(volume, engine.host.id()));
    }

    private AdoptVolumeRequest images() {
        return wanted(onHost("stack-volumes", "images"));
    }

    private Optional<Volume> row(AdoptVolumeRequest wanted) {
        return engine.inventory.picture().volume(wanted.id());
    }

    @Test
    void aVolumeIsOursUnderItsOwnName() throws Exception {
        var wanted = images();

        assertThat(engine.run(engine.adoptVolume.request(wanted)).state()).isEqualTo(OperationState.DONE);

        var row = row(wanted).orElseThrow();
        assertThat(row.status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(row.size()).isEqualTo(ByteSize.ofGib(8));
        var seen = engine.look().seen(row).orElseThrow();
        assertThat(seen.name()).isEqualTo("images");
        assertThat(seen.tags().uuid(Tag.ID)).contains(wanted.id());
        assertThat(seen.tags().uuid(Tag.PROJECT)).contains(engine.project.id());
        assertThat(seen.tags().value(Tag.NAME)).contains("adopted");
    }

    @Test
    void theRowHasTheSizeThatWasReadBack() throws Exception {
        var picked = images();
        engine.runOnHost(Command.of("lvextend", "-L", "9g", "stack-volumes/images"));

        engine.run(engine.adoptVolume.request(picked));

        assertThat(row(picked).orElseThrow().size()).isEqualTo(ByteSize.ofGib(9));
    }

    @Test
    void withoutANameItIsRefused() throws Exception {
        engine.assertRefused(
                engine.adoptVolume.request(wanted(onHost("stack-volumes", "images"), " ")), "form.name-missing");
    }

    @Test
    void tagsOfAnEarlierConsoleGiveWay() throws Exception {
        var former = onHost("stack-volumes", FORMER);
        assertThat(former.tags().value(Tag.NAME)).contains("vol-2");
        var wanted = wanted(former);

        engine.run(engine.adoptVolume.request(wanted));

        var tags = onHost("stack-volumes", FORMER).tags();
        assertThat(tags.uuid(Tag.ID)).contains(wanted.id());
        assertThat(tags.value(Tag.NAME)).contains("adopted");
        assertThat(tags.all()).noneMatch(former.tags().ours().all()::contains);
    }

    @Test
    void whatBearsOurNameAlreadyKeepsIt() throws Exception {
        var wanted = wanted(onHost("stack-volumes", FORMER), "vol-2");

        assertThat(engine.run(engine.adoptVolume.request(wanted)).state()).isEqualTo(OperationState.DONE);

        assertThat(onHost("stack-volumes", FORMER).tags().value(Tag.NAME)).contains("vol-2");
        assertThat(row(wanted)).isPresent();
    }

    @Test
    void whatWasAdoptedCanBeSnapshottedAndDeleted() throws Exception {
        var wanted = images();
        engine.run(engine.adoptVolume.request(wanted));
        engine.look();

        var snapshot = engine.snapshot(row(wanted).orElseThrow(), "images-snapshot");
        engine.run(engine.deleteSnapshot.request(UUID.randomUUID(), snapshot.id()));
        engine.look();
        engine.run(engine.deleteVolume.request(UUID.randomUUID(), wanted.id()));

        assertThat(row(wanted)).isEmpty();
    }

    @Test
    void whatIsOursAlreadyIsRefused() throws Exception {
        var wanted = images();
        engine.run(engine.adoptVolume.request(wanted));

        engine.assertRefused(engine.adoptVolume.request(images()), "rule.adopt.ours");

        assertThat(engine.inventory.picture().volumes()).hasSize(1);
    }

    @Test
    void aSnapshotIsRefused() throws Exception {
        var made = engine.links
                .to(engine.host.id())
                .createSnapshot(new NewSnapshot(
                        images().volume(),
                        new LvName("by-hand"),
                        new SnapshotStore.Sized(ByteSize.ofGib(1)),
                        Tags.NONE.with(Tag.OPERATION, UUID.randomUUID()),
                        0));
        assertThat(made.isDone()).isTrue();

        engine.assertRefused(
                engine.adoptVolume.request(wanted(onHost("stack-volumes", "by-hand"))), "rule.adopt.snapshot");
    }

    @Test
    void aThinPoolIsRefused() throws Exception {
        var pool = onHost("thin-volumes", "stack-volumes-pool");

        engine.assertRefused(engine.adoptVolume.request(wanted(pool)), "rule.adopt.pool");
    }

    @Test
    void whatIsGoneIsRefused() throws Exception {
        var former = onHost("stack-volumes", FORMER);
        var wanted = wanted(former);
        engine.links
                .to(engine.host.id())
                .remove(Removal.ofVolume(
                        wanted.volume(), former.tags().uuid(Tag.ID).orElseThrow(), UUID.randomUUID()));
        engine.look();

        engine.assertRefused(engine.adoptVolume.request(wanted), "rule.adopt.gone");
    }

    @Test
    void whatGoesAfterTheRequestIsTheReasonGiven() throws Exception {
        var former = onHost("stack-volumes", FORMER);
        var wanted = wanted(former);
        engine.links
                .to(engine.host.id())
                .remove(Removal.ofVolume(
                        wanted.volume(), former.tags().uuid(Tag.ID).orElseThrow(), UUID.randomUUID()));

        var operation = engine.run(engine.adoptVolume.request(wanted));

        assertEnded(operation, OperationState.FAILED, "reason.volume-gone");
        assertThat(row(wanted)).isEmpty();
    }

    @Test
    void aHostThatIsSilentIsRefused() throws Exception {
        var wanted = images();
        engine.links.away(true);
        engine.look();

        engine.assertRefused(engine.adoptVolume.request(wanted), "rule.host.silent");
    }

    @Test
    void theQuotaCountsWhatIsAdopted() throws Exception {
        engine.volume("large", 995, engine.thinPool());

        engine.assertRefused(engine.adoptVolume.request(images()), "rule.quota.gigabytes");
    }

    @Test
    void anAnswerThatIsLostIsFoundOutByTheTag() throws Exception {
        var wanted = images();
        engine.links.next(Fault.LOST_AFTER);

        var operation = engine.run(engine.adoptVolume.request(wanted));

        assertThat(operation.state()).isEqualTo(OperationState.DONE);
        assertThat(operation.unknownSince()).isPresent();
        assertThat(row(wanted).orElseThrow().status()).isEqualTo(VolumeStatus.AVAILABLE);
        assertThat(engine.links.sent()).hasSize(1);
    }

    @Test
    void aRequestThatNeverArrivedLeavesTheVolumeNobodys() throws Exception {
        var wanted = images();
        engine.links.next(Fault.LOST_BEFORE);

        var operation = engine.run(engine.adoptVolume.request(wanted));

        assertEnded(operation, OperationState.FAILED, "reason.not-done");
        assertThat(row(wanted)).isEmpty();
        assertThat(onHost("stack-volumes", "images").tags().all()).isEmpty();
    }

    @Test
    void aHostThatCantBeReachedWasNotSentAnything() throws Exception {
        var wanted = images();
        engine.links.next(Fault.UNREACHABLE);

        assertThat(engine.run(engine.adoptVolume.request(wanted)).state()).isEqualTo(OperationState.NOT_SENT);

        assertThat(row(wanted)).isEmpty();
    }
}
