package org.snapdeck.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.CopyOrigin;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.PoolName;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeSource;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.inventory.VolumeUse;
import org.snapdeck.lab.LabDevice;
import org.snapdeck.lab.LabHost;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.CopyPlan;
import org.snapdeck.lvm.Hold;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Operations;
import org.snapdeck.operations.Reason;
import org.snapdeck.snapshots.EditStoreRule;
import org.snapdeck.snapshots.EnlargeStoreRequest;
import org.snapdeck.snapshots.RevertVolumeRequest;
import org.snapdeck.usage.DeviceUse;
import org.snapdeck.volumes.CopyVolumeRequest;
import org.snapdeck.volumes.CreateVolumeRequest;
import org.snapdeck.volumes.ExtendVolumeRequest;

/// What people do with volumes on the lab host, by the console's engine. Each thing is done and looked at before the
/// next one begins; what it left on the host is removed at the end, whatever became of the story.
final class LabLife implements AutoCloseable {
    private final LabHost lab;
    private final LabEngine console;

    LabLife(Path data, LabHost lab) throws Exception {
        this.lab = lab;
        console = new LabEngine(data, lab);
    }

    Volume create(String name, ByteSize size, PoolName pool) throws Exception {
        var id = UUID.randomUUID();
        does(console.engine.createVolume.request(
                new CreateVolumeRequest(id, UUID.randomUUID(), project(), name, "", size, pool)));
        return volume(id);
    }

    void attach(Volume volume, String instance) throws RequestRefused {
        console.engine.attachments.record(volume.id(), instance, "/dev/vdb");
    }

    void detach(Volume volume) throws RequestRefused {
        console.engine.attachments.remove(picture().attachmentsOf(volume).getFirst());
    }

    Snapshot snapshot(Volume volume, String name) throws Exception {
        return snapshot(volume, name, Optional.empty());
    }

    Snapshot snapshot(Volume volume, String name, Optional<ByteSize> store) throws Exception {
        var request = console.request(volume(volume.id()), name, store);
        does(console.engine.createSnapshot.request(request));
        return snapshot(request.id());
    }

    Snapshot snapshot(Volume volume, String name, Hold hold) throws Exception {
        var request = console.request(volume(volume.id()), name, UUID.randomUUID(), hold);
        does(console.engine.createSnapshot.request(request));
        return snapshot(request.id());
    }

    Volume copy(VolumeSource source, String name, ByteSize size, PoolName pool) throws Exception {
        var wanted = new CreateVolumeRequest(UUID.randomUUID(), UUID.randomUUID(), project(), name, "", size, pool);
        does(copying(wanted, source, CopyPlan.Manner.FAST));
        return volume(wanted.id());
    }

    /// In the volume's own pool.
    Operations.Request copying(UUID id, Volume volume, CopyPlan.Manner manner) {
        var wanted = new CreateVolumeRequest(
                id, UUID.randomUUID(), project(), volume.name() + "-copy", "", volume.size(), volume.pool());
        return copying(wanted, new VolumeSource.FromVolume(volume.id()), manner);
    }

    private Operations.Request copying(CreateVolumeRequest wanted, VolumeSource source, CopyPlan.Manner manner) {
        return console.engine.copyVolume.request(new CopyVolumeRequest(wanted, source, manner, agreed(source)));
    }

    /// As somebody agrees who knows all that is known.
    private CopyVolumeRequest.Agreed agreed(VolumeSource source) {
        var use = CopyOrigin.of(source, picture()).map(origin -> VolumeUse.of(origin.volume(), picture()));
        return new CopyVolumeRequest.Agreed(
                use.map(VolumeUse::summary).orElse(""),
                use.flatMap(VolumeUse::observed).map(DeviceUse::openCount).orElse(0));
    }

    Operations.Request extension(Volume volume, ByteSize size, boolean atRest) {
        return console.engine.extendVolume.request(
                new ExtendVolumeRequest(UUID.randomUUID(), volume.id(), size, atRest));
    }

    Operations.Request enlargement(Snapshot snapshot, ByteSize size) {
        return console.engine.enlargeStore.request(new EnlargeStoreRequest(UUID.randomUUID(), snapshot.id(), size));
    }

    void growsByRule(Snapshot snapshot, GrowthRule rule) throws RequestRefused {
        console.engine.operations.note(EditStoreRule.note(snapshot.id(), Optional.of(rule)));
    }

    /// The newest operation of a kind, whoever asked for it.
    UUID last(String kind) {
        return console.engine.operations.recent(100).stream()
                .filter(operation -> operation.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .id();
    }

    Operations.Request reversion(Snapshot snapshot) {
        return console.engine.revertVolume.request(
                new RevertVolumeRequest(UUID.randomUUID(), snapshot.id(), Optional.empty()));
    }

    Operations.Request deletion(Volume volume) {
        return console.engine.deleteVolume.request(UUID.randomUUID(), volume.id());
    }

    Operations.Request deletion(Snapshot snapshot) {
        return console.engine.deleteSnapshot.request(UUID.randomUUID(), snapshot.id());
    }

    void does(Operations.Request request) throws Exception {
        var operation = ends(begin(request));
        assertThat(operation.state()).as(() -> "" + operation.reason()).isEqualTo(OperationState.DONE);
        console.look();
    }

    UUID begin(Operations.Request request) throws RequestRefused {
        return console.engine.operations.request(request);
    }

    Operation ends(UUID operation) throws InterruptedException {
        return console.await(operation);
    }

    Operation awaits(UUID operation, OperationState state) throws InterruptedException {
        return console.await(operation, reached -> reached == state || reached.isFinal());
    }

    Operation tells(UUID operation, String reason) throws InterruptedException {
        return console.awaitOperation(
                operation,
                now -> now.reason().map(Reason::key).filter(reason::equals).isPresent());
    }

    /// What the console says instead of doing it.
    String refusal(Operations.Request request) {
        var refused = catchThrowableOfType(RequestRefused.class, () -> begin(request));
        assertThat(refused).as("a refusal").isNotNull();
        return Words.english().refusal(refused.verdict());
    }

    /// By the look after the last thing that was done.
    Picture picture() {
        return console.engine.inventory.picture();
    }

    Picture look() {
        return console.look();
    }

    Volume volume(UUID id) {
        return picture().volume(id).orElseThrow();
    }

    Snapshot snapshot(UUID id) {
        return picture().snapshot(id).orElseThrow();
    }

    LabDevice device(Volume volume) {
        return LabDevice.of(picture().seen(volume(volume.id())).orElseThrow(), lab);
    }

    LabDevice device(Snapshot snapshot) {
        return LabDevice.of(picture().seen(snapshot).orElseThrow(), lab);
    }

    void assertStatus(Volume volume, VolumeStatus status) {
        assertThat(volume(volume.id()).status()).isEqualTo(status);
    }

    PoolName thick() {
        return console.pool(lab.property("thickGroup"), Optional.empty());
    }

    PoolName thin() {
        return console.pool(lab.property("thinGroup"), Optional.of(lab.property("thinPool")));
    }

    private UUID project() {
        return picture().projects().getFirst().id();
    }

    /// How many volumes and snapshots of this story the host has, by no code of ours.
    long leftOnHost() {
        return lab.root("lvs --noheadings -o lv_name -S 'lv_tags=snapdeck.project=" + project() + "'")
                .lines()
                .filter(line -> !line.isBlank())
                .count();
    }

    @Override
    public void close() {
        for (var group : new String[] {lab.property("thickGroup"), lab.property("thinGroup")}) {
            lab.root("lvremove -y -S 'lv_tags=snapdeck.project=" + project() + "' " + group);
        }
        console.close();
    }
}
