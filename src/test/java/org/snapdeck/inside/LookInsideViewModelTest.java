package org.snapdeck.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.LaterBackground;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.Progress;
import org.snapdeck.fx.SampleTracking;
import org.snapdeck.fx.Words;
import org.snapdeck.inside.LookInsideViewModel.Phase;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.FileName;
import org.snapdeck.lvm.FilePath;
import org.snapdeck.lvm.FolderEntry;
import org.snapdeck.lvm.FolderListing;
import org.snapdeck.lvm.InsideMount;
import org.snapdeck.lvm.LvHandle;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.LvUuid;
import org.snapdeck.lvm.VgName;
import org.snapdeck.lvm.VgUuid;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Reason;
import org.snapdeck.operations.RequestText;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.Unreachable;

/// What somebody sees who looks inside a snapshot, whatever becomes of its host.
final class LookInsideViewModelTest {
    private static final Instant NOW = SamplePicture.NOW;
    private static final FilePath ETC = FilePath.ROOT.child(new FileName("etc"));
    private static final LvHandle SNAPSHOT = new LvHandle(
            new LvName("then").in(new VgName("vg0")),
            new LvUuid("abcdef-abcd-abcd-abcd-abcd-abcd-abcdef"),
            new VgUuid("abcdef-abcd-abcd-abcd-abcd-abcd-abcdef"));

    private final SampleTracking tracking = new SampleTracking();
    private final Map<FilePath, FolderListing> folders = new HashMap<>();
    private final List<UUID> left = new ArrayList<>();
    private Optional<Verdict.Refused> refusal = Optional.empty();
    private Operation operation = operation(OperationState.SENT, Optional.empty());

    private Operation operation(OperationState state, Optional<Reason> reason) {
        var order = LookInsideOrder.of(SNAPSHOT, InsideMount.USUAL_LIMIT, InsideMount.USUAL_SILENCE);
        return new Operation(
                1,
                new UUID(4, 1),
                "look-inside",
                state,
                SamplePicture.PROJECT.id(),
                SamplePicture.HOST,
                new UUID(3, 1),
                "then",
                RequestText.of(order),
                "anna",
                NOW,
                Optional.of(NOW),
                Optional.of(NOW),
                Optional.empty(),
                Optional.empty(),
                reason,
                "",
                List.of());
    }

    private LookInsideViewModel open(Background background) {
        folders.put(FilePath.ROOT, listing("b.txt", "etc", "A.txt"));
        folders.put(ETC, listing("hosts"));
        var sample = new SamplePicture();
        var snapshot = sample.snapshot(sample.volume("vol-1"), "then");
        var viewModel = new LookInsideViewModel(
                snapshot.id(),
                sample.picture(),
                new InsideDesk(new Requests(), new Folders(), _ -> operation, tracking),
                Words.at(InstantSource.fixed(NOW.plusSeconds(600)), ZoneOffset.UTC),
                background);
        viewModel.open();
        return viewModel;
    }

    private LookInsideViewModel opened() {
        var viewModel = open(Background.sameThread());
        becomes(OperationState.RUNNING, "running.inside.mounted");
        return viewModel;
    }

    private void becomes(OperationState state, String reason, Object... arguments) {
        operation = operation(state, Optional.of(Reason.of(reason, arguments)));
        tracking.proceed(Progress.open(List.of()));
    }

    private static FolderListing listing(String... names) {
        return new FolderListing(
                List.of(names).stream().map(LookInsideViewModelTest::entry).toList(), false);
    }

    private static FolderEntry entry(String name) {
        var kind = name.contains(".") ? FolderEntry.Kind.FILE : FolderEntry.Kind.FOLDER;
        return new FolderEntry(new FileName(name), kind, new ByteSize(3), Instant.EPOCH, "644", 0, 0, "");
    }

    private static List<String> names(LookInsideViewModel viewModel) {
        return viewModel.entriesProperty().get().stream()
                .map(entry -> entry.name().text())
                .toList();
    }

    private static String problem(LookInsideViewModel viewModel) {
        return viewModel.problemProperty().get().map(Problem::sentence).orElse("");
    }

    private final class Requests implements InsideDesk.Requests {
        @Override
        public UUID open(UUID operationId, UUID snapshotId) throws RequestRefused {
            if (refusal.isPresent()) {
                throw new RequestRefused(refusal.get());
            }
            return operationId;
        }

        @Override
        public void leave(UUID hostId, UUID operationId) {
            left.add(operationId);
        }
    }

    private final class Folders implements InsideDesk.Files {
        @Override
        public FolderListing list(Operation mounted, FilePath folder) throws RemoteFailure {
            var found = folders.get(folder);
            if (found == null) {
                throw new Unreachable(new HostAddress("192.0.2.10", "storage"), Unreachable.Reason.NO_ANSWER, null);
            }
            return found;
        }

        @Override
        public byte[] read(Operation mounted, FilePath file, long from, int most) {
            return new byte[most];
        }
    }

    @Test
    void asSoonAsItIsMountedItsRootIsShown() {
        var viewModel = open(Background.sameThread());
        assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.OPENING);

        becomes(OperationState.RUNNING, "running.inside.mounted");

        assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.OPEN);
        assertThat(names(viewModel)).containsExactly("etc", "A.txt", "b.txt");
        assertThat(problem(viewModel)).isEmpty();
        assertThat(viewModel.leftProperty().get()).contains("about 20 minutes");
    }

    @Test
    void whenTheAnswerIsLostItIsSaidWhatTheHostDoesByItself() {
        var viewModel = open(Background.sameThread());

        becomes(OperationState.UNKNOWN, "reason.lost", "lab");

        assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.OPENING);
        assertThat(problem(viewModel))
                .startsWith("Nobody knows whether the snapshot is mounted")
                .contains("for about 5 minutes");

        becomes(OperationState.RUNNING, "running.inside.mounted");
        assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.OPEN);
        assertThat(problem(viewModel)).isEmpty();
    }

    @Test
    void aFolderThatWasReadInPartIsNotShownAsWhole() {
        var viewModel = opened();
        var found = listing("kept").entries();
        folders.put(FilePath.ROOT, new FolderListing(found, false, "find: 'lost': Input/output error"));

        viewModel.enter(FilePath.ROOT);

        assertThat(names(viewModel)).containsExactly("kept");
        assertThat(viewModel.remarkProperty().get())
                .isEqualTo("The host could not read all of this folder, so entries may be missing: "
                        + "find: 'lost': Input/output error");
    }

    @Test
    void aHostThatFallsSilentIsSaidToUnmountByItself() {
        var viewModel = opened();

        becomes(OperationState.RUNNING, "running.inside.silent");

        assertThat(problem(viewModel)).startsWith("The host is silent").contains("for about 5 minutes");
        assertThat(names(viewModel)).contains("etc");
    }

    @Test
    void whatIsUnmountedShowsNothingMoreAndSaysWhy() {
        var viewModel = opened();
        assertThat(tracking.listeners()).isOne();

        becomes(OperationState.DONE, "done.inside.limit");

        assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.ENDED);
        assertThat(problem(viewModel)).contains("mounted for the longest time allowed");
        assertThat(names(viewModel)).isEmpty();
        assertThat(viewModel.leftProperty().get()).isEmpty();
        assertThat(tracking.listeners()).isZero();
    }

    @Test
    void aRuleThatSaysNoIsSaidAndNothingIsAskedFor() {
        refusal = Optional.of(Verdict.refusal("rule.snapshot.gone"));

        var viewModel = open(Background.sameThread());

        assertThat(viewModel.phaseProperty().get()).isEqualTo(Phase.ENDED);
        assertThat(problem(viewModel)).isNotBlank();
        assertThat(tracking.listeners()).isZero();
    }

    @Test
    void whoClosesTheWindowHasItUnmountedEvenBeforeItIsMounted() {
        var background = new LaterBackground();
        var viewModel = open(background);

        viewModel.close();
        background.runFirst();

        assertThat(left).hasSize(2).containsOnly(left.getFirst());
        assertThat(tracking.listeners()).isZero();
    }

    @Test
    void aFolderThatCantBeReadLeavesTheOneBefore() {
        var viewModel = opened();

        viewModel.enter(FilePath.ROOT.child(new FileName("broken")));

        assertThat(viewModel.folderProperty().get()).isEqualTo(FilePath.ROOT);
        assertThat(names(viewModel)).contains("etc");
        assertThat(viewModel.remarkProperty().get()).contains("192.0.2.10");
        assertThat(viewModel.busyProperty().get()).isFalse();
    }

    /// Whoever is quicker than the host sees what was asked for last.
    @Test
    void anAnswerThatComesLateIsNotShown() {
        var background = new LaterBackground();
        var viewModel = open(background);
        operation = operation(OperationState.RUNNING, Optional.of(Reason.of("running.inside.mounted")));
        while (viewModel.phaseProperty().get() != Phase.OPEN) {
            background.runFirst();
        }
        background.runFirst();
        viewModel.enter(ETC);
        viewModel.enter(FilePath.ROOT);

        background.runLast();
        background.runLast();

        assertThat(viewModel.folderProperty().get()).isEqualTo(FilePath.ROOT);
        assertThat(names(viewModel)).containsExactly("etc", "A.txt", "b.txt");
    }

    @Test
    void theWayUpEndsAtTheRoot() {
        var viewModel = opened();
        viewModel.openEntry(entry("etc"));
        assertThat(viewModel.folderProperty().get()).isEqualTo(ETC);

        viewModel.up();
        viewModel.up();

        assertThat(viewModel.folderProperty().get()).isEqualTo(FilePath.ROOT);
    }
}
