package org.snapdeck.lvm;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.lab.LabHost;
import org.snapdeck.lab.LabInstance;
import org.snapdeck.ssh.RemoteShell;

@Tag("lab")
final class LabHoldContractTest extends HoldContract {

    @TempDir
    private static Path folder;

    @Override
    InstanceUnderTest start() {
        var lab = LabHost.running();
        var group = new VgName(lab.property("thickGroup"));
        var disk = new LvName("hold-contract");
        lab.root("lvcreate -qq -y -L 64m -n " + disk + " " + group);
        return new RealInstance(
                lab, LabInstance.start(lab, "hold-contract", disk.in(group).text()), group, disk);
    }

    /// All takes its time in software emulation.
    @Override
    Duration enough() {
        return Hold.LONGEST;
    }

    @Override
    Duration tooShort() {
        return Duration.ofSeconds(10);
    }

    private record RealInstance(LabHost lab, LabInstance instance, VgName group, LvName disk)
            implements InstanceUnderTest {

        private static final Duration SILENCE = Duration.ofSeconds(40);

        @Override
        public RemoteShell connect() {
            return lab.shell(lab.property("user"), folder);
        }

        @Override
        public UUID uuid() {
            return instance.uuid();
        }

        @Override
        public String state() {
            return instance.state();
        }

        @Override
        public boolean isFrozen() {
            return instance.isFrozen();
        }

        @Override
        public HostUnderTest.Hold pause() {
            instance.suspend();
            return instance::resume;
        }

        @Override
        public HostUnderTest.Hold freeze() {
            instance.freeze();
            return instance::thaw;
        }

        @Override
        public HostUnderTest.Hold endAgent() {
            instance.hangAgentFor(SILENCE);
            return instance::agentAnswers;
        }

        @Override
        public HostUnderTest.Hold lock() {
            var held = lab.hold("flock -x /run/lock/lvm/V_" + group + " sh -c 'echo held; cat'");
            return held::close;
        }

        @Override
        public void close() {
            instance.close();
            lab.root("lvremove -qq -y " + group + "/" + disk);
        }
    }
}
