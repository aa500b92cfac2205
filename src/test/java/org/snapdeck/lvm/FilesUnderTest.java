package org.snapdeck.lvm;

import org.snapdeck.ssh.RemoteShell;

/// A storage host, real or simulated, with volumes on which somebody keeps files.
interface FilesUnderTest extends AutoCloseable {

    VgName thick();

    VgName thin();

    LvName pool();

    /// A connection of its own, as the user who may do what the console needs.
    RemoteShell connect();

    /// Somebody makes such a thing on a volume.
    ///
    /// @param kind as blkid says it
    void make(LvPath volume, String kind);

    /// The host mounts a volume, which stays mounted.
    void mount(LvPath volume);

    /// Writes a file on a mounted volume.
    ///
    /// @param path below its root, each character a byte; folders on the way are made
    void write(LvPath volume, String path, int mode, byte[] content);

    void link(LvPath volume, String path, String target);

    /// Unmounts the volumes and takes them away, with their snapshots.
    @Override
    void close();
}
