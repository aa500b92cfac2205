package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snapdeck.ssh.RemoteShell;

/// What the console relies on of a storage host where somebody looks inside a snapshot: it is mounted beside its
/// origin,
/// nothing in it leads out of it, and it is unmounted in any case.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InsideContract {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String HOSTILE = "new\nline'\"$(touch x)`;";
    private static final String NOT_TEXT = "\u00ffbad";
    private static final byte[] SAID = "said\n".getBytes(StandardCharsets.UTF_8);
    private static final ByteSize SIZE = new ByteSize(320L << 20);

    /// More than a piece, and no two pieces alike.
    private static final byte[] LARGE = new byte[(1 << 20) + 4321];

    private FilesUnderTest host;
    private RemoteShell shell;
    private Lvm lvm;
    private InsideMount mount;

    abstract FilesUnderTest start() throws Exception;

    @BeforeAll
    void connect() throws Exception {
        new Random(1).nextBytes(LARGE);
        host = start();
        shell = host.connect();
        lvm = new Lvm(shell);
        for (var filesystem : List.of("ext4", "xfs")) {
            var volume = volume("inside-" + filesystem);
            host.make(volume.path(), filesystem);
            host.mount(volume.path());
            furnish(volume.path());
            snapshot(volume, new SnapshotStore.Sized(new ByteSize(64L << 20)));
        }
        var thin = thinVolume();
        host.make(thin.path(), "ext4");
        host.mount(thin.path());
        snapshot(thin, new SnapshotStore.InPool());
    }

    private void furnish(LvPath volume) {
        host.write(volume, "docs/a b - c/plain=1.txt", 0644, SAID);
        host.write(volume, "docs/" + HOSTILE, 0644, SAID);
        host.write(volume, "docs/" + NOT_TEXT, 0644, SAID);
        host.write(volume, "docs/-rf", 0644, SAID);
        host.write(volume, "docs/..more", 0600, SAID);
        host.write(volume, "d -delete/x = y", 0644, SAID);
        host.write(volume, "private/secret of = x", 0600, SAID);
        host.write(volume, "private/Band - Album (2004)/a = b", 0600, SAID);
        host.write(volume, "private/large", 0600, LARGE);
        host.link(volume, "docs/shadow", "/etc/shadow");
        host.link(volume, "docs/host", "/etc");
    }

    private LvHandle volume(String name) throws Exception {
        return made(new NewVolume(thick(name), SIZE, Optional.empty(), tags()));
    }

    private LvHandle thinVolume() throws Exception {
        var path = new LvName("inside-thin").in(host.thin());
        return made(new NewVolume(path, SIZE, Optional.of(host.pool()), tags()));
    }

    private LvHandle made(NewVolume wanted) throws Exception {
        assertThat(lvm.createVolume(wanted).isDone()).isTrue();
        return handle(wanted.path());
    }

    private void snapshot(LvHandle origin, SnapshotStore store) throws Exception {
        var name = new LvName(origin.path().name() + "-then");
        var made = lvm.createSnapshot(new NewSnapshot(origin, name, store, tags(), 9));
        assertThat(made.isDone()).as(() -> made.outcome() + " " + made.steps()).isTrue();
    }

    private static Tags tags() {
        return Tags.NONE.with(Tag.OPERATION, UUID.randomUUID()).with(Tag.ID, UUID.randomUUID());
    }

    private LvHandle handle(LvPath path) throws Exception {
        return seen(path).handle().orElseThrow();
    }

    private LogicalVolume seen(LvPath path) throws Exception {
        return lvm.report().volumes().find(path).orElseThrow();
    }

    private LvPath thick(String name) {
        return new LvName(name).in(host.thick());
    }

    @AfterEach
    void leave() throws Exception {
        if (mount != null) {
            lvm.lookInside(mount, InsideWish.LEAVE);
            assertThat(lvm.lookInside(mount, InsideWish.FORGET).mounted()).isFalse();
        }
    }

    @AfterAll
    void disconnect() {
        shell.close();
        host.close();
    }

    final InsideStart open(LvPath path) throws Exception {
        return open(path, LONG, LONG);
    }

    final Probe probe() throws Exception {
        return lvm.probe();
    }

    private InsideStart open(LvPath path, Duration limit, Duration silence) throws Exception {
        mount = new InsideMount(UUID.randomUUID(), handle(path), limit, silence);
        return lvm.openInside(mount);
    }

    private void assertOpen(LvPath path, String filesystem) throws Exception {
        var start = open(path);
        assertThat(start.result()).as(() -> start.steps().toString()).isEqualTo(new InsideStart.Open(filesystem));
    }

    private Map<String, FolderEntry> entries(FilePath folder) throws Exception {
        return lvm.list(mount.operation(), folder).entries().stream()
                .collect(Collectors.toMap(entry -> entry.name().bytes(), Function.identity()));
    }

    private byte[] read(FilePath file) throws Exception {
        return lvm.read(mount.operation(), file, 0, 1 << 20);
    }

    private static FilePath path(String... names) {
        return new FilePath(Stream.of(names).map(FileName::new).toList());
    }

    /// The origin is mounted meanwhile, and bears the same uuid.
    @ParameterizedTest
    @ValueSource(strings = {"ext4", "xfs"})
    void aSnapshotIsMountedBesideItsOrigin(String filesystem) throws Exception {
        assertOpen(thick("inside-" + filesystem + "-then"), filesystem);

        var state = lvm.lookInside(mount, InsideWish.STAY);
        assertThat(state.mounted()).isTrue();
        assertThat(state.alive()).isTrue();
        assertThat(state.left()).isBetween(Duration.ofMinutes(5), LONG);
        assertThat(entries(FilePath.ROOT).get("private").mode()).matches("7[0-9]{2}");
        var docs = entries(path("docs"));
        assertThat(docs.keySet()).contains("a b - c", HOSTILE, NOT_TEXT, "-rf", "..more", "shadow", "host");
        assertThat(docs.get("a b - c").kind()).isEqualTo(FolderEntry.Kind.FOLDER);
        assertThat(docs.get("-rf").kind()).isEqualTo(FolderEntry.Kind.FILE);
        assertThat(docs.get("-rf").size()).isEqualTo(new ByteSize(SAID.length));
        assertThat(docs.get("..more").mode()).isEqualTo("600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "xfs"})
    void filesAreReadWhateverTheirNamesAndWhoeverMayReadThem(String filesystem) throws Exception {
        assertOpen(thick("inside-" + filesystem + "-then"), filesystem);

        for (var name : List.of(HOSTILE, NOT_TEXT, "-rf", "..more")) {
            assertThat(read(path("docs", name))).as(name).isEqualTo(SAID);
        }
        assertThat(entries(path("docs", "a b - c"))).containsKey("plain=1.txt");
        assertThat(read(path("docs", "a b - c", "plain=1.txt"))).isEqualTo(SAID);
        assertThat(entries(path("private"))).containsKey("large");
        assertThat(entries(path("private", "Band - Album (2004)"))).containsKey("a = b");
        assertThat(read(path("private", "Band - Album (2004)", "a = b"))).isEqualTo(SAID);
        assertThat(read(path("d -delete", "x = y"))).isEqualTo(SAID);
    }

    /// And nobody but root gets as far as that.
    @Test
    void byANameThatSudoTakesForMoreNothingIsRead() throws Exception {
        assertOpen(thick("inside-ext4-then"), "ext4");

        assertThatThrownBy(() -> entries(path("d -delete")))
                .isInstanceOfSatisfying(
                        InsideUnread.class,
                        unread -> assertThat(unread.isAllowed()).isFalse());
        assertThatThrownBy(() -> entries(path("not there")))
                .isInstanceOfSatisfying(
                        InsideUnread.class,
                        unread -> assertThat(unread.isAllowed()).isTrue());
        assertThatThrownBy(() -> read(path("docs", "a of=b")))
                .isInstanceOfSatisfying(
                        InsideUnread.class,
                        unread -> assertThat(unread.isAllowed()).isFalse());
    }

    @Test
    void aLargeFileOfRootIsReadInPieces() throws Exception {
        assertOpen(thick("inside-xfs-then"), "xfs");

        var first = read(path("private", "large"));
        var second = lvm.read(mount.operation(), path("private", "large"), first.length, 1 << 20);

        assertThat(first).isEqualTo(Arrays.copyOf(LARGE, 1 << 20));
        assertThat(second).isEqualTo(Arrays.copyOfRange(LARGE, 1 << 20, LARGE.length));
        assertThat(lvm.read(mount.operation(), path("private", "large"), LARGE.length, 1 << 20))
                .isEmpty();
    }

    /// What a link leads to is the host's own.
    @ParameterizedTest
    @ValueSource(strings = {"ext4", "xfs"})
    void noLinkIsFollowed(String filesystem) throws Exception {
        assertOpen(thick("inside-" + filesystem + "-then"), filesystem);

        var docs = entries(path("docs"));
        assertThat(docs.get("shadow").kind()).isEqualTo(FolderEntry.Kind.LINK);
        assertThat(docs.get("shadow").target()).isEqualTo("/etc/shadow");
        assertThatThrownBy(() -> read(path("docs", "shadow"))).isInstanceOf(InsideUnread.class);
        assertThatThrownBy(() -> read(path("docs", "host", "passwd"))).isInstanceOf(InsideUnread.class);
        assertThatThrownBy(() -> lvm.list(mount.operation(), path("docs", "host", "ssh")))
                .isInstanceOf(InsideUnread.class);
        assertThat(lvm.list(mount.operation(), path("docs", "host")).entries()).isEmpty();
    }

    @Test
    void whatTheConsoleAsksForIsUnmountedAtOnce() throws Exception {
        assertOpen(thick("inside-ext4-then"), "ext4");

        var state = lvm.lookInside(mount, InsideWish.LEAVE);

        assertThat(state.mounted()).isFalse();
        assertThat(state.end()).contains(InsideEnd.CLOSED);
        assertThat(seen(thick("inside-ext4-then")).open()).isEqualTo(Answer.NO);
        assertThatThrownBy(() -> entries(FilePath.ROOT)).isInstanceOf(InsideUnread.class);
        assertThat(lvm.lookInside(mount, InsideWish.FORGET).end()).contains(InsideEnd.CLOSED);
        assertThat(lvm.lookInside(mount, InsideWish.STAY).end()).isEmpty();
    }

    @Test
    void theHostUnmountsItByItselfAfterTheLimit() throws Exception {
        open(thick("inside-ext4-then"), Duration.ofSeconds(12), LONG);

        assertThat(ended().end()).contains(InsideEnd.LIMIT);
        assertThat(seen(thick("inside-ext4-then")).open()).isEqualTo(Answer.NO);
    }

    @Test
    void theHostUnmountsItByItselfWhenNobodyIsHeardOf() throws Exception {
        open(thick("inside-xfs-then"), LONG, Duration.ofSeconds(8));

        assertThat(unheard().end()).contains(InsideEnd.SILENT);
        assertThat(seen(thick("inside-xfs-then")).open()).isEqualTo(Answer.NO);
    }

    /// Each look is a sign of life.
    private InsideState ended() throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var state = lvm.lookInside(mount, InsideWish.STAY);
            if (state.end().isPresent()) {
                return state;
            }
        }
        throw new AssertionError("it is still mounted");
    }

    /// Whether it is open is asked in another way, which is no sign of life.
    private InsideState unheard() throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (seen(mount.snapshot().path()).open().isYes() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(seen(mount.snapshot().path()).open().isYes()).isFalse();
        return ended();
    }

    /// As when the answer comes so late that somebody has given up waiting for it.
    @Test
    void whatIsMountedWhenItsGuardHasEndedIsTakenAwayAgain() throws Exception {
        var snapshot = new LvName("inside-thin-then").in(host.thin());

        var start = open(snapshot, Duration.ZERO, LONG);

        assertThat(start.result()).isNotInstanceOf(InsideStart.Open.class);
        unheard();
        assertThat(seen(snapshot).isActive()).isFalse();
    }

    @Test
    void aThinSnapshotIsActivatedAndDeactivatedAgain() throws Exception {
        var snapshot = new LvName("inside-thin-then").in(host.thin());
        assertThat(seen(snapshot).isActive()).isFalse();

        assertOpen(snapshot, "ext4");
        assertThat(seen(snapshot).isActive()).isTrue();
        lvm.lookInside(mount, InsideWish.LEAVE);

        assertThat(seen(snapshot).isActive()).isFalse();
    }

    @Test
    void whatIsNoFilesystemIsNamedAndLeftAlone() throws Exception {
        var empty = volume("inside-empty");
        assertThat(open(empty.path()).result()).isEqualTo(new InsideStart.Refused(InsideRefusal.NO_FILESYSTEM, ""));
        leave();
        host.make(empty.path(), "swap");
        assertThat(open(empty.path()).result())
                .isEqualTo(new InsideStart.Refused(InsideRefusal.OTHER_FILESYSTEM, "swap"));
        assertThat(seen(empty.path()).open()).isEqualTo(Answer.NO);
    }

    @Test
    void whatIsGoneIsSaidToBeGone() throws Exception {
        var empty = volume("inside-gone");
        lvm.remove(
                Removal.ofVolume(empty, seen(empty.path()).tags().uuid(Tag.ID).orElseThrow(), UUID.randomUUID()));
        mount = new InsideMount(UUID.randomUUID(), empty, LONG, LONG);

        assertThat(lvm.openInside(mount).result()).isEqualTo(new InsideStart.Refused(InsideRefusal.GONE, ""));
    }
}
