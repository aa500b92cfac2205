package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.lab.LabHost;
import org.snapdeck.lab.LabInstance;
import org.snapdeck.ssh.SshShell;

/// The disks of two real instances, taken as one set while both stand still.
@org.junit.jupiter.api.Tag("lab")
final class LabTwoInstancesTest {
    private static final SnapshotStore STORE = new SnapshotStore.Sized(new ByteSize(32L << 20));
    private static final List<String> NAMES = List.of("set-one", "set-two");

    @TempDir
    private Path folder;

    private final LabHost lab = LabHost.running();
    private final VgName group = new VgName(lab.property("thickGroup"));
    private final List<LabInstance> instances = new ArrayList<>();
    private SshShell shell;
    private Lvm lvm;

    @BeforeEach
    void start() {
        shell = lab.shell(lab.property("user"), folder);
        lvm = new Lvm(shell);
        for (var name : NAMES) {
            lab.root("lvcreate -qq -y -L 64m -n " + name + " " + group);
            instances.add(LabInstance.start(lab, name, disk(name).text(), "without-agent"));
        }
    }

    @AfterEach
    void end() {
        shell.close();
        instances.forEach(LabInstance::close);
        lab.root("lab-instance none");
        NAMES.forEach(name -> lab.root("lvremove -qq -y " + group + " -S lv_name=" + name));
    }

    private LvPath disk(String name) {
        return new LvName(name).in(group);
    }

    @Test
    void bothArePausedAndBroughtBackAndEachSnapshotSaysSo() throws Exception {
        var members = members();
        var uuids = instances.stream().map(LabInstance::uuid).toList();
        var cut = new SnapshotCut(members, Optional.empty()).holding(new Hold(Hold.Manner.PAUSE, uuids, Hold.LONGEST));

        var execution = lvm.cut(cut);

        assertThat(execution.isDone())
                .as(() -> execution.outcome() + " " + execution.steps())
                .isTrue();
        for (var member : members) {
            assertThat(consistency(member)).isEqualTo(Consistency.PAUSED);
        }
        for (var instance : instances) {
            assertThat(instance.state()).isEqualTo("running");
            instance.goesOn();
        }
    }

    private List<NewSnapshot> members() throws Exception {
        var operation = UUID.randomUUID();
        var volumes = lvm.report().volumes();
        return NAMES.stream()
                .map(name -> volumes.find(disk(name)).orElseThrow().handle().orElseThrow())
                .map(handle -> new NewSnapshot(
                        handle,
                        new LvName("_snapshot-" + UUID.randomUUID()),
                        STORE,
                        Tags.NONE.with(Tag.OPERATION, operation).with(Tag.ID, UUID.randomUUID()),
                        9))
                .toList();
    }

    private Consistency consistency(NewSnapshot member) throws Exception {
        var made = (Finding.Made) member.look(lvm.report().volumes());
        return Consistency.of(made.volume().tags()).orElseThrow();
    }
}
