package org.snapdeck.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.lab.LabHost;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.Lvm;
import org.snapdeck.lvm.LvmFailure;
import org.snapdeck.lvm.NewSnapshot;
import org.snapdeck.lvm.NewVolume;
import org.snapdeck.lvm.SnapshotSpace;
import org.snapdeck.lvm.SnapshotStore;
import org.snapdeck.lvm.Tags;
import org.snapdeck.lvm.VgName;

/// The script that makes a snapshot, cut at any place on its way to a real LVM: nothing comes of it, or one whole
/// snapshot with its tags.
@Tag("lab")
class CutSnapshotTest {

    private static final ByteSize SIZE = new ByteSize(8L << 20);

    /// The last bytes, one by one: where nothing turns into all.
    private static final int END = 5;

    /// How many bytes lie between two cuts of the line. They arrive in a few packets, each whole or not at all.
    private static final int STEP = 2400;

    /// Feeds so many first bytes of its input to a shell as sshd starts it for us, for each count it is told, and
    /// prints
    /// the counts at which the shell ended well. (Fed nothing at all, it does.)
    private static final String FEED = """
        local $/; binmode STDIN; my $payload = <STDIN>;
        $SIG{PIPE} = "IGNORE";
        open STDERR, ">", "/dev/null"; open my $printed, ">&", \\*STDOUT; open STDOUT, ">", "/dev/null";
        for my $count (split /,/, $ARGV[0]) {
            open my $shell, "|-", "/bin/sh", "-s", "snapdeck-awaits-script" or die;
            syswrite $shell, substr $payload, 0, $count;
            close $shell and print $printed "$count\\n";
        }\
        """;

    @TempDir
    private Path folder;

    private final LabHost lab = LabHost.running();
    private final VgName group = new VgName(lab.property("thickGroup"));
    private SshShell shell;
    private Lvm lvm;
    private LvHandle origin;

    @BeforeEach
    void makeTheOrigin() throws Exception {
        shell = lab.shell(lab.property("user"), Files.createDirectory(folder.resolve("straight")));
        lvm = new Lvm(shell);
        var path = new LvName("volume-" + UUID.randomUUID()).in(group);
        var wanted = new NewVolume(path, SIZE, Optional.empty(), tags());
        assertThat(lvm.createVolume(wanted).isDone()).isTrue();
        origin = lvm.report().volumes().find(path).orElseThrow().handle().orElseThrow();
    }

    @AfterEach
    void removeAll() {
        lab.root("lvremove -y -qq " + origin.path());
        shell.close();
    }

    /// A shell of this machine: it is of the same make, and quicker than the host's.
    @Test
    void atEveryByteAShellSeesAnUnfinishedCommand() throws Exception {
        var payload = payloadOf(snapshot());
        var all = IntStream.range(1, payload.length - 1).boxed().toList();

        assertThat(LocalProgram.fed(payload, "perl", "-e", FEED, counts(all))).isEmpty();
    }

    @Test
    void whereverTheShellIsTold() throws RemoteFailure, LvmFailure {
        var wanted = snapshot();
        var payload = payloadOf(wanted);
        var untouched = sequence();
        var places = places(payload);

        assertThat(places).hasSizeGreaterThan(100);
        assertThat(fed(payload, places)).as("well ended").isEmpty();
        assertThat(sequence()).as("changes").isEqualTo(untouched);

        var whole = 0;
        for (var count = payload.length - END; count <= payload.length; count++) {
            var ended = fed(payload, List.of(count));
            if (isThere(wanted)) {
                whole++;
                lab.root("lvremove -y -qq " + wanted.path());
            } else {
                assertThat(ended).as("well ended after %d bytes", count).isEmpty();
            }
        }
        // All of it, or all but the line break at the end.
        assertThat(whole).isEqualTo(2);
    }

    @Test
    void onTheLine() throws Exception {
        try (var cable = new Cable(lab.address("any").port());
                var cut = shellBehind(cable)) {
            var made = 0;
            var unsent = 0;
            for (var bytes = 0; made < 2; bytes += STEP) {
                new Lvm(cut).report();
                cable.cutAfterSending(bytes);
                var wanted = snapshot();

                var denied = isDenied(cut, wanted);

                cable.heal();
                awaitEndOf(wanted);
                if (isThere(wanted)) {
                    assertThat(denied).as("a lie after %d bytes", bytes).isFalse();
                    made++;
                    lab.root("lvremove -y -qq " + wanted.path());
                }
                unsent += denied ? 1 : 0;
            }
            assertThat(unsent).isPositive();
        }
    }

    /// Whether the console would say that the host has not acted.
    private static boolean isDenied(RemoteShell shell, NewSnapshot wanted) {
        try {
            assertThat(new Lvm(shell).createSnapshot(wanted).isDone()).isTrue();
            return false;
        } catch (RemoteFailure failure) {
            return !failure.mayHaveRun();
        }
    }

    private void awaitEndOf(NewSnapshot wanted) throws RemoteFailure, LvmFailure {
        boolean settled;
        do {
            settled = lvm.settle(wanted.operation(), group).isFinal();
        } while (!settled);
    }

    /// Whether there is a whole snapshot. What is there and not whole, or not alone, is what must never be.
    private boolean isThere(NewSnapshot wanted) throws RemoteFailure, LvmFailure {
        var made = lvm.report().volumes().find(wanted.path());
        assertThat(lab.root("lvs --noheadings -a -o name " + group + " | grep -c -F -- " + wanted.name() + " || true"))
                .isEqualToIgnoringNewLines(made.isPresent() ? "1" : "0");
        made.ifPresent(snapshot -> {
            assertThat(wanted.isWhole(snapshot)).isTrue();
            assertThat(snapshot.tags().all()).hasSameElementsAs(wanted.tags().all());
        });
        return made.isPresent();
    }

    /// Cuts that leave a shell in another state than the cut before: behind each quote, where a word begins or ends,
    /// and
    /// everywhere before the first.
    private static List<Integer> places(byte[] payload) {
        var places = new ArrayList<Integer>();
        var words = false;
        for (var count = 1; count < payload.length - END; count++) {
            var quote = payload[count - 1] == '\'';
            words |= quote;
            if (quote || !words) {
                places.add(count);
            }
        }
        return places;
    }

    private String fed(byte[] payload, List<Integer> counts) {
        return lab.root("printf %%s %s | base64 -d | runuser -u storage -- perl -e %s %s"
                .formatted(Base64.getEncoder().encodeToString(payload), Quoting.quote(FEED), counts(counts)));
    }

    private static String counts(List<Integer> counts) {
        return counts.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /// Grows with each change of the volume group.
    private String sequence() {
        return lab.root("vgs --noheadings -o vg_seqno " + group);
    }

    private byte[] payloadOf(NewSnapshot wanted) throws LvmFailure {
        var recorder = new ScriptedShell()
                .fails("snapdeck-cut", new Unreachable(lab.address("nobody"), Unreachable.Reason.NO_ANSWER, null));
        assertThat(isDenied(recorder, wanted)).isTrue();
        return recorder.ran().getFirst().payload(Nonce.random(), "sudo -n");
    }

    private SshShell shellBehind(Cable cable) throws IOException {
        var address = new HostAddress("127.0.0.1", cable.address().port(), lab.property("user"));
        var known =
                new KnownHosts(Files.createDirectory(folder.resolve("cable")).resolve("known_hosts"));
        var key = lab.property("hostKey").split(" ");
        known.trust(address, new HostKey(key[0], key[1]));
        return new SshShell(address, new KeyFileLogin(Path.of(lab.property("key"))), known);
    }

    private NewSnapshot snapshot() {
        var store = new SnapshotStore.Sized(SnapshotSpace.enough(SIZE));
        return new NewSnapshot(origin, new LvName("_snapshot-" + UUID.randomUUID()), store, tags(), 0);
    }

    private static Tags tags() {
        return Tags.NONE
                .with(org.snapdeck.lvm.Tag.OPERATION, UUID.randomUUID())
                .with(org.snapdeck.lvm.Tag.NAME, "it's vol-1, 磁盘");
    }
}
