package org.snapdeck.lvm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.demo.DemoHost;
import org.snapdeck.demo.DemoWorld;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.HostKey;
import org.snapdeck.ssh.KeyFileLogin;
import org.snapdeck.ssh.KnownHosts;
import org.snapdeck.ssh.RemoteShell;
import org.snapdeck.ssh.SshShell;

final class DemoHoldContractTest extends HoldContract {

    @TempDir
    private static Path folder;

    @Override
    InstanceUnderTest start() throws IOException {
        var demo = DemoHost.start(folder.resolve("host"));
        var disk = new LvName("volume-8a2d4e6f-1c3b-4a5d-9e7f-2b4c6d8e0f02");
        var running = demo.world().runInstance("writer", "stack-volumes", disk.text(), "vda", 4096);
        return new SimulatedInstance(demo, disk, running);
    }

    private record SimulatedInstance(DemoHost demo, LvName disk, DemoWorld.Hold running) implements InstanceUnderTest {

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

        private static HostKey key(byte[] blob) {
            var type = new String(blob, Integer.BYTES, ByteBuffer.wrap(blob).getInt(), StandardCharsets.US_ASCII);
            return new HostKey(type, Base64.getEncoder().encodeToString(blob));
        }

        @Override
        public VgName group() {
            return new VgName("stack-volumes");
        }

        @Override
        public UUID uuid() {
            return UUID.nameUUIDFromBytes("writer".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String state() {
            return demo.world().stateOfInstance("writer");
        }

        @Override
        public boolean isFrozen() {
            return demo.world().isInstanceFrozen("writer");
        }

        @Override
        public HostUnderTest.Hold pause() {
            return demo.world().pauseInstance("writer")::close;
        }

        @Override
        public HostUnderTest.Hold freeze() {
            return demo.world().freezeInstance("writer")::close;
        }

        @Override
        public HostUnderTest.Hold endAgent() {
            return demo.world().endAgent("writer")::close;
        }

        @Override
        public HostUnderTest.Hold lock() {
            try {
                return demo.world().lockGroup("stack-volumes")::close;
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }

        @Override
        public void close() {
            running.close();
            demo.close();
        }
    }
}
