package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.lab.LabHost;
import org.snapdeck.ssh.RemoteScript;
import org.snapdeck.ssh.RemoteShell;

/// A copy by the job against one plain `dd` with the best flags, each by the host's own clock, in turn, on the same
/// devices of the same host.
@Tag("bench")
final class CopyCostTest {
    private static final int ROUNDS = Integer.getInteger("snapdeck.bench.rounds", 5);
    private static final ByteSize SIZE = ByteSize.ofGib(Integer.getInteger("snapdeck.bench.gib", 3));
    private static final double AIM = 1.05;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    private final LabHost lab = LabHost.running();

    @Test
    void aFullSourceIsCopiedAsFastAsByPlainDd() throws Exception {
        var group = new VgName(lab.property("thickGroup"));
        assertThat(median(group, Optional.empty(), 1)).isLessThanOrEqualTo(AIM);
    }

    @Test
    void aSourceThatIsHalfZerosIsCopiedFasterIntoAThinPool() throws Exception {
        var group = new VgName(lab.property("thinGroup"));
        var pool = Optional.of(new LvName(lab.property("thinPool")));
        assertThat(median(group, pool, 2)).isLessThan(1);
    }

    /// Each round is dd, job, job, dd: what else the machine does meanwhile takes from both alike.
    ///
    /// @param part of the source that is not zeros, as one of so many
    private double median(VgName group, Optional<LvName> pool, int part) throws Exception {
        var ratios = new ArrayList<Double>();
        try (var shell = lab.shell(lab.property("user"), folder)) {
            var lvm = new Lvm(shell);
            var source = volume(lvm, new VgName(lab.property("thickGroup")), Optional.empty());
            fill(source, part);
            System.out.printf("%8s %12s %12s %8s%n", "round", "job s", "dd s", "ratio");
            for (var round = 1; round <= ROUNDS; round++) {
                var plain = dd(lvm, source, group, pool);
                var ours = job(shell, lvm, source, group, pool) + job(shell, lvm, source, group, pool);
                plain += dd(lvm, source, group, pool);
                ratios.add(ours / plain);
                System.out.printf("%8d %12.2f %12.2f %8.2f%n", round, ours / 2, plain / 2, ours / plain);
            }
            lab.root("lvremove -y " + source.path());
        }
        var sorted = ratios.stream().sorted().toList();
        var median = sorted.get(sorted.size() / 2);
        System.out.printf("median ratio %.2f%n", median);
        return median;
    }

    private static LvHandle volume(Lvm lvm, VgName group, Optional<LvName> pool) throws Exception {
        var tags = Tags.NONE.with(org.snapdeck.lvm.Tag.OPERATION, UUID.randomUUID());
        var wanted = new NewVolume(new LvName("bench-" + UUID.randomUUID()).in(group), SIZE, pool, tags);
        var execution = lvm.createVolume(wanted);
        assertThat(execution.isDone()).as(() -> execution.outcome().toString()).isTrue();
        return lvm.report().volumes().find(wanted.path()).orElseThrow().handle().orElseThrow();
    }

    private void fill(LvHandle source, int part) {
        var device = "/dev/mapper/" + source.path().deviceName();
        var mib = SIZE.bytes() >> 20;
        lab.root("dd if=/dev/zero of=" + device + " bs=4M oflag=direct status=none count=" + mib / 4
                + "; dd if=/dev/urandom of=/run/snapdeck-bench bs=1M count=32 status=none; "
                + "i=0; while [ $i -lt " + mib / part / 32 + " ]; do dd if=/run/snapdeck-bench of=" + device
                + " bs=4M oflag=direct conv=notrunc status=none seek=$((i * 8)); i=$((i + 1)); done; "
                + "rm /run/snapdeck-bench");
    }

    private double dd(Lvm lvm, LvHandle source, VgName group, Optional<LvName> pool) throws Exception {
        var target = volume(lvm, group, pool);
        var printed = lab.root(
                "read a b </proc/uptime; dd if=/dev/mapper/" + source.path().deviceName()
                        + " of=/dev/mapper/" + target.path().deviceName()
                        + " bs=4M iflag=direct oflag=direct conv=fdatasync,nocreat status=none;"
                        + " read c d </proc/uptime; echo $a $c");
        lab.root("lvremove -y " + target.path());
        var times = printed.strip().split(" ");
        return Double.parseDouble(times[1]) - Double.parseDouble(times[0]);
    }

    private static double job(RemoteShell shell, Lvm lvm, LvHandle source, VgName group, Optional<LvName> pool)
            throws Exception {
        var target = volume(lvm, group, pool);
        var job = new CopyJob(
                UUID.randomUUID(),
                new CopySource(source, false, SIZE),
                target,
                SIZE,
                ByteSize.NOTHING,
                pool.isPresent(),
                false);
        assertThat(lvm.startCopy(job).started()).isTrue();
        shell.run(untilItEnds(job));
        var state = lvm.copies(CopyLook.only()).of(job.operation()).orElseThrow();
        assertThat(state.result()).contains(new CopyResult.Complete("", ""));
        lvm.copies(CopyLook.forgetting(List.of(job.operation())));
        var removal = new Removal(
                target,
                org.snapdeck.lvm.Tag.OPERATION,
                lvm.report()
                        .volumes()
                        .find(target.uuid())
                        .orElseThrow()
                        .tags()
                        .uuid(org.snapdeck.lvm.Tag.OPERATION)
                        .orElseThrow(),
                UUID.randomUUID(),
                Removal.Snapshots.IGNORE);
        assertThat(lvm.remove(removal).isDone()).isTrue();
        return state.taken().toMillis() / 1000.0;
    }

    /// Looks seldom: the job tells by itself how long it took, and each look would take of that time.
    private static RemoteScript untilItEnds(CopyJob job) {
        var body = """
            printf '\\n@@snapdeck %s begin\\n' "$1"
            state=
            until [ -z "${state##phase=ended*}" ] && [ -n "$state" ]; do
                sleep 3
                read -r state <"$HOME/.local/state/snapdeck/copies/$3/state"
            done
            printf '\\n@@snapdeck %s end seen\\n' "$1"
            """;
        return new RemoteScript("snapdeck-watch", body, List.of(job.operation().toString()), PATIENCE);
    }
}
