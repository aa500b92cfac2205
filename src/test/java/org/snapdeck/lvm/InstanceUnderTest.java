package org.snapdeck.lvm;

import java.util.UUID;
import org.snapdeck.ssh.RemoteShell;

/// An instance that runs on a storage host, real or simulated, writes to the volume that is its disk, and has a guest
/// agent.
interface InstanceUnderTest extends AutoCloseable {

    /// A connection of its own, as the user who may do what the console needs.
    RemoteShell connect();

    VgName group();

    LvName disk();

    /// By which libvirt knows it.
    UUID uuid();

    /// As `virsh domstate` has it.
    String state();

    boolean isFrozen();

    /// A colleague pauses it until this is closed.
    HostUnderTest.Hold pause();

    /// A colleague freezes its filesystems until this is closed.
    HostUnderTest.Hold freeze();

    /// Its agent does not answer until this is closed.
    HostUnderTest.Hold endAgent();

    /// Somebody else's command has the lock of the group until this is closed.
    HostUnderTest.Hold lock();

    @Override
    void close();
}
