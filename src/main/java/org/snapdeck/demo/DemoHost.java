package org.snapdeck.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snapdeck.demo.libvirt.Hypervisor;
import org.snapdeck.demo.libvirt.Virsh;
import org.snapdeck.demo.lvm.LvmHost;
import org.snapdeck.demo.lvm.LvmTools;
import org.snapdeck.demo.lvm.LvmUsers;
import org.snapdeck.demo.machine.Machine;
import org.snapdeck.demo.machine.MachineClock;
import org.snapdeck.demo.machine.ProcFiles;
import org.snapdeck.demo.programs.Coreutils;
import org.snapdeck.demo.programs.Sudo;
import org.snapdeck.demo.programs.Sudoers;

/// A storage host in a box: an SSH server on loopback, and behind it a simulated machine with a simulated LVM.
/// No program of the real machine is ever started, so it is safe everywhere. Its state is kept in a folder.
public final class DemoHost implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DemoHost.class);
    private static final String HOST_KEY = "host_key";
    private static final String USER_KEY = "id_demo";

    private final DemoFolder folder;
    private final Logins logins;
    private final LvmHost lvm;
    private final DemoWorld world;
    private final Wire wire;
    private final KeyPair userKey;
    private KeyPair hostKey;
    private volatile SshFront front;

    private DemoHost(DemoFolder folder, MachineClock clock) throws IOException {
        this.folder = folder;
        hostKey = Keys.keep(folder.files(), HOST_KEY);
        userKey = Keys.keep(folder.files(), USER_KEY);
        var machine = new Machine(folder.sample().hostName(), clock);
        lvm = new LvmHost(machine, folder.lvm(), new Random(), folder::keep);
        var users = new LvmUsers(lvm);
        var instances = new Hypervisor(folder.sample().domains(), users);
        var sudoers = new Sudoers(LvmTools.PATHS);
        Coreutils.install(machine.files());
        LvmTools.install(machine.files(), lvm, users);
        machine.files().put("/etc/fstab", users.fstab());
        Virsh.install(machine.files(), instances);
        machine.files().install("/usr/bin/sudo", new Sudo(sudoers));
        machine.files().mount("/proc", new ProcFiles(machine, users::mounts, users::swaps));
        logins = new Logins(machine);
        front = openFront();
        wire = new Wire(folder.port(), () -> front.port());
        folder.keepPort(wire.port());
        world = new DemoWorld(lvm, users, instances, sudoers, wire, machine.threads());
    }

    /// Starts the host as it was left, or as the sample describes it when the folder is new.
    public static DemoHost start(Path folder) throws IOException {
        return start(folder, MachineClock.real());
    }

    static DemoHost start(Path folder, MachineClock clock) throws IOException {
        return new DemoHost(DemoFolder.open(folder, clock.now()), clock);
    }

    private SshFront openFront() throws IOException {
        return new SshFront(hostKey, userKey.getPublic(), folder.password(), logins);
    }

    /// Always on 127.0.0.1; the same at each start, when it is still free.
    public int port() {
        return wire.port();
    }

    public String user() {
        return SshFront.USER;
    }

    /// A file with the private key that logs in.
    public Path privateKey() {
        return folder.files().path(USER_KEY);
    }

    /// What logs in instead of the key.
    public String password() {
        return folder.password();
    }

    /// `SHA256:...`, to be compared with what a client sees.
    public String fingerprint() {
        return Keys.fingerprint(hostKey.getPublic());
    }

    /// The host key as a client gets it.
    public byte[] hostKey() {
        return Keys.blob(hostKey.getPublic());
    }

    public DemoSample sample() {
        return folder.sample().published();
    }

    public DemoWorld world() {
        return world;
    }

    /// The host comes back with another key, as after it was installed anew, or when somebody pretends to be it.
    public void changeHostKey() throws IOException {
        hostKey = Keys.replace(folder.files(), HOST_KEY);
        wire.cut();
        var old = front;
        front = openFront();
        old.close();
    }

    /// Switches the host off, as by its power button: what still runs on it is gone.
    @Override
    public void close() {
        wire.close();
        try {
            front.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            logins.close();
            folder.keep(lvm.state());
            LOG.debug("The demo host is off");
        }
    }
}
