package org.snapdeck.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.snapdeck.demo.libvirt.Domain;
import org.snapdeck.demo.libvirt.Hypervisor;
import org.snapdeck.demo.lvm.LvmHost;
import org.snapdeck.demo.lvm.LvmUsers;
import org.snapdeck.demo.lvm.Usage;
import org.snapdeck.demo.machine.Inode;
import org.snapdeck.demo.machine.Threads;
import org.snapdeck.demo.programs.Sudoers;

/// What happens to a storage host while somebody looks after it: other programs use its volumes, somebody
/// changes its rights, the network fails. Nothing here decides what a command answers; LVM's rules do.
public final class DemoWorld {

    /// Something that lasts until it is closed.
    public interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    private final LvmHost lvm;
    private final LvmUsers users;
    private final Hypervisor instances;
    private final Sudoers sudoers;
    private final Wire wire;
    private final Threads jobs;

    DemoWorld(LvmHost lvm, LvmUsers users, Hypervisor instances, Sudoers sudoers, Wire wire, Threads jobs) {
        this.jobs = jobs;
        this.instances = instances;
        this.lvm = lvm;
        this.users = users;
        this.sudoers = sudoers;
        this.wire = wire;
    }

    public Hold openVolume(String group, String volume, String program) {
        return openVolume(group, volume, program, 0);
    }

    /// A program opens a volume, and writes to random places of it.
    public Hold openVolume(String group, String volume, String program, long bytesPerSecond) {
        var usage = users.open(group, volume, List.of(program), bytesPerSecond);
        return () -> users.release(usage);
    }

    /// An instance with a volume as its disk runs, and writes to it; it is forgotten when it ends.
    public Hold runInstance(String name, String group, String volume, String target, long bytesPerSecond) {
        var path = "/dev/" + group + "/" + volume;
        var words = List.of(
                "/usr/bin/qemu-system-x86_64",
                "-name",
                "guest=" + name + ",debug-threads=on",
                "-drive",
                "file=" + path);
        instances.define(new Domain(
                name,
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
                List.of(new Domain.Disk(target, path))));
        var usage = users.open(group, volume, words, bytesPerSecond);
        return () -> {
            users.release(usage);
            instances.undefine(name);
        };
    }

    /// Libvirt knows an instance with a volume as its disk, which does not run.
    public Hold defineInstance(String name, String group, String volume, String target) {
        instances.define(new Domain(
                name,
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
                List.of(new Domain.Disk(target, "/dev/" + group + "/" + volume))));
        return () -> instances.undefine(name);
    }

    /// A colleague pauses an instance.
    public Hold pauseInstance(String name) {
        instances.pause(name);
        return () -> instances.resume(name);
    }

    /// A colleague freezes an instance's filesystems.
    public Hold freezeInstance(String name) {
        instances.freeze(name);
        return () -> instances.thaw(name);
    }

    /// As virsh says it.
    public String stateOfInstance(String name) {
        return instances.stateInWords(name);
    }

    public boolean isInstanceFrozen(String name) {
        return instances.isFrozen(name);
    }

    /// The guest agent of an instance is not there.
    public Hold endAgent(String name) {
        instances.endAgent(name);
        return () -> instances.startAgent(name);
    }

    public Hold mount(String group, String volume, String path) {
        var usage = users.mount(group, volume, path);
        return () -> users.release(usage);
    }

    /// Another device, such as an encrypted one, is laid over a volume.
    public Hold stack(String group, String volume, String name) {
        return held(users.stack(group, volume, name, Optional.empty()));
    }

    /// Another device is laid over a volume, and a filesystem on it is mounted.
    public Hold stackAndMount(String group, String volume, String name, String path) {
        return held(users.stack(group, volume, name, Optional.of(path)));
    }

    public Hold swap(String group, String volume) {
        return held(users.swap(group, volume));
    }

    private Hold held(Usage usage) {
        return () -> users.release(usage);
    }

    /// What goes on in the background ends at once, as when the host restarts; its volumes and files stay.
    public void endJobs() {
        jobs.end();
    }

    /// Whoever uses a volume stops doing so.
    public void release(String group, String volume) {
        users.releaseAll(group, volume);
    }

    /// Somebody makes a filesystem or a swap on a volume; its mark outlives the volume.
    public void sign(String group, String volume, String kind) {
        lvm.sign(group, volume, kind);
    }

    /// Somebody writes a file on the filesystem of a volume.
    ///
    /// @param path below its root, each character a byte
    public void writeFile(String group, String volume, String path, int mode, byte[] content) {
        lvm.writeFile(group, volume, path, Inode.file(mode, 0, Instant.now(), content));
    }

    /// Somebody makes a link there.
    public void link(String group, String volume, String path, String target) {
        lvm.writeFile(group, volume, path, Inode.link(target, Instant.now()));
    }

    /// Somebody writes where nobody wrote yet.
    public void write(String group, String volume, long bytes) {
        lvm.write(group, volume, bytes);
    }

    /// A colleague takes all the room that is left in a group.
    public Hold fill(String group) throws InterruptedException {
        return lvm.fill(group)::close;
    }

    /// Somebody else's LVM command holds the group's lock.
    public Hold lockGroup(String group) throws InterruptedException {
        return lvm.lock(group)::close;
    }

    /// Somebody else's LVM command reads of the group for long, and whoever wants to change it waits.
    public Hold readGroup(String group) throws InterruptedException {
        return lvm.read(group)::close;
    }

    /// Writers to this volume hang until it is resumed.
    public Hold suspend(String group, String volume) {
        return lvm.suspend(group, volume)::close;
    }

    /// The kernel goes on with this size of a volume whatever LVM tells it; and after that until it is told again.
    public Hold keepSize(String group, String volume, long bytes) {
        return lvm.keepSize(group, volume, bytes)::close;
    }

    /// The disks of a group are away.
    public Hold withdraw(String group) {
        return lvm.withdraw(group)::close;
    }

    public void refuseSudo(boolean refused) {
        sudoers.refuse(refused);
    }

    /// The host, or the network in between, stops answering; connections stay.
    public Hold freeze() {
        wire.freeze();
        return wire::thaw;
    }

    /// All connections break. New ones are taken.
    public void cutConnections() {
        wire.cut();
    }

    /// The next connection breaks when the client has sent this much.
    public void cutAfter(long bytes) {
        wire.cutAfter(bytes);
    }

    /// Nobody answers at the host's port.
    public Hold unplug() {
        wire.unplug();
        return wire::plugIn;
    }
}
