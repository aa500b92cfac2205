package org.snapdeck.lvm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.demo.DemoHost;
import org.snapdeck.demo.DemoWorld;
import org.snapdeck.demo.QuickDemoHost;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.HostKey;
import org.snapdeck.ssh.KeyFileLogin;
import org.snapdeck.ssh.KnownHosts;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.RemoteScript;
import org.snapdeck.ssh.RemoteShell;
import org.snapdeck.ssh.Reply;
import org.snapdeck.ssh.SshShell;

final class DemoHostContractTest extends StorageContract {

    @TempDir
    private static Path folder;

    @Override
    HostUnderTest start() throws IOException {
        var slow = new AtomicBoolean();
        return new SimulatedHost(QuickDemoHost.start(folder.resolve("host"), slow::get), slow);
    }

    /// The host of the demo, which nobody but the test changes.
    private record SimulatedHost(DemoHost demo, AtomicBoolean slow) implements HostUnderTest {

        @Override
        public VgName thick() {
            return new VgName("stack-volumes");
        }

        @Override
        public VgName thin() {
            return new VgName("thin-volumes");
        }

        @Override
        public LvName pool() {
            return new LvName("stack-volumes-pool");
        }

        @Override
        public VgName tiny() {
            return new VgName("tiny-volumes");
        }

        @Override
        public RemoteShell connect() {
            try {
                var address = new HostAddress("127.0.0.1", demo.port(), demo.user());
                var known = new KnownHosts(folder.resolve("known_hosts"));
                known.trust(address, key(demo.hostKey()));
                return new SshShell(address, new KeyFileLogin(demo.privateKey()), known);
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        }

        /// A key begins with its type: four bytes of length, then the name.
        private static HostKey key(byte[] blob) {
            var type = new String(blob, Integer.BYTES, ByteBuffer.wrap(blob).getInt(), StandardCharsets.US_ASCII);
            return new HostKey(type, Base64.getEncoder().encodeToString(blob));
        }

        @Override
        public RemoteShell connectWithoutRights() {
            demo.world().refuseSudo(true);
            return new WithoutRights(connect(), demo.world());
        }

        @Override
        public Hold open(LvPath volume) {
            return held(
                    demo.world().openVolume(volume.group().text(), volume.name().text(), "/usr/bin/holder"));
        }

        @Override
        public Hold mount(LvPath volume) {
            return held(demo.world().mount(volume.group().text(), volume.name().text(), "/srv/contract"));
        }

        @Override
        public Hold stack(LvPath volume) {
            return held(demo.world()
                    .stackAndMount(
                            volume.group().text(), volume.name().text(), "contract-crypt", "/srv/contract-crypt"));
        }

        @Override
        public Hold partition(LvPath volume) {
            return held(demo.world()
                    .stackAndMount(
                            volume.group().text(),
                            volume.name().text(),
                            volume.deviceName() + "-part1",
                            "/srv/contract-partition"));
        }

        @Override
        public Hold swap(LvPath volume) {
            return held(demo.world().swap(volume.group().text(), volume.name().text()));
        }

        @Override
        public Hold instance(LvPath volume, String name) {
            return held(demo.world()
                    .runInstance(name, volume.group().text(), volume.name().text(), "vda", 0));
        }

        @Override
        public Hold instanceShutOff(LvPath volume, String name) {
            return held(demo.world()
                    .defineInstance(name, volume.group().text(), volume.name().text(), "vda"));
        }

        @Override
        public Hold suspend(LvPath volume) {
            return held(
                    demo.world().suspend(volume.group().text(), volume.name().text()));
        }

        @Override
        public void overwrite(LvPath volume, ByteSize size) {
            demo.world().write(volume.group().text(), volume.name().text(), size.bytes());
        }

        @Override
        public void keepSize(LvPath volume, ByteSize size) {
            demo.world()
                    .keepSize(volume.group().text(), volume.name().text(), size.bytes())
                    .close();
        }

        @Override
        public void sign(LvPath volume) {
            demo.world().sign(volume.group().text(), volume.name().text(), "swap");
        }

        @Override
        public Hold lock(VgName group) {
            try {
                return held(demo.world().lockGroup(group.text()));
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }

        private static Hold held(DemoWorld.Hold hold) {
            return hold::close;
        }

        @Override
        public void make(List<NewVolume> wanted) throws RemoteFailure {
            try (var shell = connect()) {
                for (var volume : wanted) {
                    new Lvm(shell).createVolume(volume);
                }
            }
        }

        @Override
        public void copySlowly() {
            slow.set(true);
        }

        @Override
        public void clear(UUID installation, Set<LvPath> spared) throws RemoteFailure, LvmFailure {
            slow.set(false);
            try (var shell = connect()) {
                var lvm = new Lvm(shell);
                for (var volume : lvm.report().volumes().tagged(Tag.INSTALLATION, installation)) {
                    // What is being merged goes with its volume.
                    if (volume.path().filter(path -> !spared.contains(path)).isPresent()) {
                        lvm.remove(new Removal(
                                volume.handle().orElseThrow(),
                                Tag.INSTALLATION,
                                installation,
                                UUID.randomUUID(),
                                Removal.Snapshots.IGNORE));
                    }
                }
            }
        }

        @Override
        public void close() {
            demo.close();
        }
    }

    /// sudo refuses whoever comes while this lasts.
    private record WithoutRights(RemoteShell shell, DemoWorld world) implements RemoteShell {

        @Override
        public Reply run(RemoteScript script) throws RemoteFailure {
            return shell.run(script);
        }

        @Override
        public String follow(RemoteScript script, Consumer<String> lines) throws RemoteFailure {
            return shell.follow(script, lines);
        }

        @Override
        public void close() {
            shell.close();
            world.refuseSudo(false);
        }
    }
}
