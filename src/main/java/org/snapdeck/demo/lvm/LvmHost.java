package org.snapdeck.demo.lvm;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.snapdeck.demo.machine.Inode;
import org.snapdeck.demo.machine.Machine;

/// The simulated LVM of a machine: the groups' metadata, the locks around them, and the kernel's part.
public final class LvmHost {

    /// Something that lasts until it is closed.
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    private final Machine machine;
    private final Map<String, VolumeGroup> groups = new TreeMap<>();
    private final Signatures signatures = new Signatures();
    private final Filesystems filesystems = new Filesystems(this);
    private final GroupLocks locks = new GroupLocks();
    private final Kernel kernel;
    private final Random random;
    private final Consumer<LvmState> keeper;

    /// The keeper is handed each new state before the command that made it says that it is done.
    public LvmHost(Machine machine, LvmState state, Random random, Consumer<LvmState> keeper) {
        this.machine = machine;
        this.random = random;
        this.keeper = keeper;
        state.groups().forEach(group -> groups.put(group.name(), group));
        this.kernel = new Kernel(machine.clock(), this::groups, state);
        groups.values().forEach(this::goOnMerging);
    }

    /// Whoever starts activates, and that begins what was noted.
    private void goOnMerging(VolumeGroup group) {
        group.volumes().stream()
                .filter(volume -> volume.isMerging() && kernel.facts().isActive(group, volume))
                .forEach(snapshot -> kernel.merge(snapshot.uuid()));
    }

    Machine machine() {
        return machine;
    }

    Kernel kernel() {
        return kernel;
    }

    GroupLocks locks() {
        return locks;
    }

    synchronized Collection<VolumeGroup> groups() {
        return List.copyOf(groups.values());
    }

    synchronized Optional<VolumeGroup> find(String group) {
        return Optional.ofNullable(groups.get(group));
    }

    VolumeGroup group(String name) throws LvmRefusal {
        return find(name).orElseThrow(() -> LvmRefusal.noGroup(name));
    }

    /// Writes a group's metadata. The caller holds its lock.
    void commit(VolumeGroup changed) {
        synchronized (this) {
            groups.put(changed.name(), changed);
        }
        // New devices get their numbers now, in the order of the changes.
        kernel.devices();
        keep();
    }

    void keep() {
        keeper.accept(state());
    }

    /// What would be there after a restart.
    public LvmState state() {
        var facts = kernel.facts();
        var lasting = facts.usages().stream()
                .filter(usage -> !(usage instanceof Usage.Mounted mounted) || mounted.isLasting())
                .toList();
        return new LvmState(List.copyOf(groups()), facts.active(), facts.stores(), facts.maps(), lasting);
    }

    LogicalVolume existing(String group, String volume) {
        return find(group)
                .flatMap(found -> found.find(volume))
                .orElseThrow(() -> new IllegalArgumentException("No volume " + group + "/" + volume));
    }

    /// What LVM's poller does: a snapshot whose store is empty has been merged, and goes. One whose group somebody
    /// else has locked goes later.
    void endMerges() {
        var facts = kernel.facts();
        for (var group : groups()) {
            for (var volume : group.volumes()) {
                if (facts.isMerging(volume) && facts.store(volume).isEmpty()) {
                    endMerge(group.name(), volume);
                }
            }
        }
    }

    private void endMerge(String group, LogicalVolume merged) {
        try (var _ = locks.write(group, false)) {
            commit(group(group).without(merged));
            kernel.forget(merged.uuid());
        } catch (LvmRefusal _) {
            // The next command finds it as it is now.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Somebody writes where nobody wrote yet.
    public void write(String group, String volume, long bytes) {
        kernel.write(existing(group, volume).uuid(), bytes);
    }

    /// Somebody makes a filesystem or a swap on a volume.
    public void sign(String group, String volume, String kind) {
        signatures.write(existing(group, volume).uuid(), kind);
    }

    /// Somebody writes a file on the filesystem of a volume, or makes a link there.
    public void writeFile(String group, String volume, String path, Inode what) {
        filesystems.write(existing(group, volume).uuid(), path, what);
    }

    Filesystems filesystems() {
        return filesystems;
    }

    Signatures signatures() {
        return signatures;
    }

    /// A device stops answering, until the result is closed.
    public Held suspend(String group, String volume) {
        var uuid = existing(group, volume).uuid();
        kernel.suspend(uuid);
        return () -> kernel.resume(uuid);
    }

    /// The kernel goes on with a size of a volume whatever LVM tells it, until the result is closed.
    public Held keepSize(String group, String volume, long bytes) {
        var uuid = existing(group, volume).uuid();
        kernel.lateSizes().keep(uuid, bytes);
        return () -> kernel.lateSizes().yield(uuid);
    }

    /// The disks of a group are away, and nobody sees it, until the result is closed.
    public synchronized Held withdraw(String group) {
        var away = groups.remove(group);
        return () -> giveBack(away);
    }

    private synchronized void giveBack(VolumeGroup away) {
        groups.put(away.name(), away);
    }

    /// Another program holds a group's lock until the result is closed.
    public Held lock(String group) throws InterruptedException {
        try {
            return locks.write(group, true)::close;
        } catch (LvmRefusal refusal) {
            throw new IllegalStateException("Waiting for a lock never ends in a refusal", refusal);
        }
    }

    /// Another program reads of a group, so that nobody changes it, until the result is closed.
    public Held read(String group) throws InterruptedException {
        try {
            return locks.read(group, true)::close;
        } catch (LvmRefusal refusal) {
            throw new IllegalStateException("Waiting for a lock never ends in a refusal", refusal);
        }
    }

    /// Takes all the room that is left in a group, and gives it back when the result is closed.
    public Held fill(String group) throws InterruptedException {
        try (var _ = lock(group)) {
            var before = find(group).orElseThrow(() -> new IllegalArgumentException("No group " + group));
            var layout = new Layout.Linear(before.freeExtents());
            var name = NewVolume.freeName(before);
            var filler = new LogicalVolume(name, newUuid(), now(), List.of(), LogicalVolume.Traits.USUAL, layout);
            commit(before.with(filler));
            kernel.activate(filler.uuid());
            return () -> empty(group, filler);
        }
    }

    private void empty(String group, LogicalVolume filler) {
        find(group).ifPresent(now -> commit(now.without(filler)));
        kernel.forget(filler.uuid());
    }

    String newUuid() {
        return LvmUuid.random(random);
    }

    long now() {
        return machine.clock().now().getEpochSecond();
    }

    void take(Duration time) throws InterruptedException {
        machine.clock().disksTake(time);
    }
}
