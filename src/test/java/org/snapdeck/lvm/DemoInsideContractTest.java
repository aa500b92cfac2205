package org.snapdeck.lvm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.demo.DemoHost;
import org.snapdeck.demo.QuickDemoHost;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.HostKey;
import org.snapdeck.ssh.KeyFileLogin;
import org.snapdeck.ssh.KnownHosts;
import org.snapdeck.ssh.RemoteShell;
import org.snapdeck.ssh.SshShell;

final class DemoInsideContractTest extends InsideContract {

    @TempDir
    private static Path folder;

    @Override
    FilesUnderTest start() throws IOException {
        return new SimulatedFiles(QuickDemoHost.start(folder.resolve("host")));
    }

    private record SimulatedFiles(DemoHost demo) implements FilesUnderTest {

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
        public void make(LvPath volume, String kind) {
            demo.world().sign(volume.group().text(), volume.name().text(), kind);
        }

        @Override
        public void mount(LvPath volume) {
            demo.world().mount(volume.group().text(), volume.name().text(), "/mnt/" + volume.name());
        }

        @Override
        public void write(LvPath volume, String path, int mode, byte[] content) {
            demo.world().writeFile(volume.group().text(), volume.name().text(), path, mode, content);
        }

        @Override
        public void link(LvPath volume, String path, String target) {
            demo.world().link(volume.group().text(), volume.name().text(), path, target);
        }

        @Override
        public void close() {
            demo.close();
        }
    }
}
