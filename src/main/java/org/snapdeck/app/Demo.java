package org.snapdeck.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.snapdeck.demo.DemoHost;
import org.snapdeck.demo.DemoSample;
import org.snapdeck.inventory.Attachment;
import org.snapdeck.inventory.AttachmentTable;
import org.snapdeck.inventory.HostTable;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.PoolName;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.ProjectTable;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Volume;
import org.snapdeck.inventory.VolumeStatus;
import org.snapdeck.inventory.VolumeTable;
import org.snapdeck.lvm.HostReport;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.Tag;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.HostKey;
import org.snapdeck.ssh.KeyName;

/// The demo host, and its rows among the others. To everything else it is a host like any other.
final class Demo implements AutoCloseable {
    private static final String NAME = "demo-storage";

    private final Engine engine;
    private final DemoHost machine;
    private final Path folder;
    private final StorageHost host;

    private Demo(Engine engine, DemoHost machine, Path folder, StorageHost host) {
        this.engine = engine;
        this.machine = machine;
        this.folder = folder;
        this.host = host;
    }

    /// Whether the console was left with a demo host, or was never started before.
    static boolean isExpected(Engine engine) {
        var picture = engine.inventory.picture();
        return picture.hosts().stream().anyMatch(StorageHost::demo)
                || (picture.hosts().isEmpty() && picture.projects().isEmpty());
    }

    /// Switches the demo host on, and makes its rows if it is new.
    static Demo start(Engine engine, Path data) throws IOException {
        var folder = data.resolve("demo");
        var machine = DemoHost.start(folder);
        var known = engine.inventory.picture().hosts().stream()
                .filter(StorageHost::demo)
                .findFirst();
        var host = hostOf(machine, known.map(StorageHost::id).orElseGet(UUID::randomUUID), known);
        var demo = new Demo(engine, machine, folder, host);
        demo.trust();
        demo.keepHost(known.isEmpty());
        if (known.isEmpty()) {
            demo.sow();
        }
        return demo;
    }

    private static StorageHost hostOf(DemoHost machine, UUID id, Optional<StorageHost> known) {
        return new StorageHost(
                id,
                known.map(StorageHost::name).orElse(NAME),
                "127.0.0.1",
                machine.port(),
                machine.user(),
                LoginKind.KEY_FILE,
                Optional.of(machine.privateKey()),
                true,
                known.map(StorageHost::frozen).orElse(false),
                known.map(StorageHost::version).orElse(0L));
    }

    /// Nobody has to compare the fingerprint of a machine that lives in this very program.
    private void trust() throws IOException {
        if (engine.knownHosts.keysOf(keyName()).isEmpty()) {
            engine.knownHosts.trust(keyName(), keyOf(machine.hostKey()));
        }
    }

    private KeyName keyName() {
        return KeyName.of(new HostAddress(host.address(), host.port(), host.user()));
    }

    /// The key as SSH writes it begins with its type: four bytes of length, then the name.
    private static HostKey keyOf(byte[] blob) {
        var type = new String(blob, Integer.BYTES, ByteBuffer.wrap(blob).getInt(), StandardCharsets.US_ASCII);
        return new HostKey(type, Base64.getEncoder().encodeToString(blob));
    }

    private void keepHost(boolean isNew) {
        engine.database.durable(handle -> {
            if (isNew) {
                HostTable.insert(handle, host);
            } else {
                HostTable.update(handle, host);
            }
            return null;
        });
        engine.inventory.rowsChanged();
    }

    private void sow() {
        var sample = machine.sample();
        var report = engine.watch.now(host.id()).report().orElseThrow();
        engine.database.durable(handle -> {
            var project = new Project(
                    UUID.fromString(sample.project().id()), sample.project().name());
            var isThere = ProjectTable.all(handle).stream().map(Project::id).anyMatch(project.id()::equals);
            if (!isThere && !ProjectTable.restore(handle, project.id())) {
                ProjectTable.insert(handle, project, Quota.DEFAULT);
            }
            sample.volumes().forEach(volume -> sow(handle, project, volume, report));
            return null;
        });
        engine.inventory.rowsChanged();
    }

    private void sow(Handle handle, Project project, DemoSample.Volume sample, HostReport report) {
        var id = UUID.fromString(sample.id());
        report.volumes().tagged(Tag.ID, id).stream().findFirst().ifPresent(found -> {
            VolumeTable.insert(handle, row(id, project, sample, found));
            sample.attachment()
                    .ifPresent(attachment -> AttachmentTable.insert(
                            handle,
                            new Attachment(
                                    UUID.randomUUID(),
                                    id,
                                    attachment.instance(),
                                    attachment.device(),
                                    Optional.empty(),
                                    Instant.now())));
        });
    }

    private Volume row(UUID id, Project project, DemoSample.Volume sample, LogicalVolume found) {
        var created = found.created().orElseGet(Instant::now);
        return new Volume(
                id,
                project.id(),
                new PoolName(host.id(), found.group(), found.lineage().pool().map(LvName::new)),
                new LvName(found.name()),
                Optional.of(found.uuid()),
                sample.displayName(),
                "",
                VolumeStatus.AVAILABLE,
                found.size(),
                Map.of(),
                false,
                Map.of(),
                Optional.empty(),
                created,
                created,
                0);
    }

    UUID hostId() {
        return host.id();
    }

    DemoHost machine() {
        return machine;
    }

    /// Takes the demo host away, with all its rows and its state, as if it had never been there.
    ///
    /// @throws RequestRefused an operation on it is still under way
    void remove() throws RequestRefused, IOException {
        engine.operations.erase(host);
        engine.knownHosts.forget(keyName());
        machine.close();
        Folders.remove(folder);
    }

    @Override
    public void close() {
        machine.close();
    }
}
