package org.snapdeck.lvm;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.snapdeck.ssh.RemoteShell;

/// A storage host on which the contract is tried, real or simulated, and what happens to it meanwhile.
interface HostUnderTest extends AutoCloseable {

    /// A group with room for volumes, one with a thin pool and room in that, and one with next to no room.
    VgName thick();

    VgName thin();

    LvName pool();

    VgName tiny();

    /// A connection of its own, as the user who may do what the console needs.
    RemoteShell connect();

    /// A connection as somebody whom sudo refuses.
    RemoteShell connectWithoutRights();

    /// A program has the volume open until this is closed.
    Hold open(LvPath volume);

    /// The volume is mounted until this is closed.
    Hold mount(LvPath volume);

    /// An encrypted device stands on the volume, and is mounted, until this is closed.
    Hold stack(LvPath volume);

    /// A partition of the volume is mounted, until this is closed.
    Hold partition(LvPath volume);

    /// The host swaps to the volume until this is closed.
    Hold swap(LvPath volume);

    /// An instance has the volume as its disk `vda`, until this is closed.
    Hold instance(LvPath volume, String name);

    /// The same for one that is shut off.
    Hold instanceShutOff(LvPath volume, String name);

    /// The volume's writers hang until this is closed.
    Hold suspend(LvPath volume);

    /// Somebody writes to so much of the volume.
    void overwrite(LvPath volume, ByteSize size);

    /// The kernel goes on with this size of the volume, until LVM tells it of another.
    void keepSize(LvPath volume, ByteSize size);

    /// Somebody makes a swap on the volume.
    void sign(LvPath volume);

    /// Somebody else's command has the lock of the group until this is closed.
    Hold lock(VgName group);

    /// Makes volumes that are what the console would make, as fast as the host can.
    void make(List<NewVolume> wanted) throws Exception;

    /// Until the next clearing, copies take long enough for being looked at.
    void copySlowly();

    /// Removes what bears this tag of an installation, so that the next test finds its room.
    ///
    /// @param spared what stays
    void clear(UUID installation, Set<LvPath> spared) throws Exception;

    @Override
    void close();

    interface Hold extends AutoCloseable {
        @Override
        void close();
    }
}
