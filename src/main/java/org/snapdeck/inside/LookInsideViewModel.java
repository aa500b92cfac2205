package org.snapdeck.inside;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Latest;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.Progress;
import org.snapdeck.fx.StageReport;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Snapshot;
import org.snapdeck.lvm.FilePath;
import org.snapdeck.lvm.FolderEntry;
import org.snapdeck.lvm.FolderListing;
import org.snapdeck.lvm.InsideUnread;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.OperationState;
import org.snapdeck.operations.Reason;

/// Looks inside a snapshot: has it mounted when it opens, walks through its folders, and has it unmounted when nobody
/// looks any more.
public final class LookInsideViewModel {
    public enum Phase {
        /// The host mounts it.
        OPENING,
        OPEN,
        /// It never was mounted, or is not any more.
        ENDED
    }

    private static final Comparator<FolderEntry> FOLDERS_FIRST = Comparator.comparing(
                    (FolderEntry entry) -> entry.kind() != FolderEntry.Kind.FOLDER)
            .thenComparing(entry -> entry.name().text(), String.CASE_INSENSITIVE_ORDER);

    private final Snapshot snapshot;
    private final UUID hostId;
    private final InsideDesk desk;
    private final Words words;
    private final Background background;
    private final UUID operationId = UUID.randomUUID();
    private final DownloadViewModel download;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.OPENING);
    private final ReadOnlyObjectWrapper<List<StageReport>> stages = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<FilePath> folder = new ReadOnlyObjectWrapper<>(FilePath.ROOT);
    private final ReadOnlyObjectWrapper<List<FolderEntry>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper remark = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private Optional<Operation> mounted = Optional.empty();
    private Runnable listening = () -> {};
    private String ofFolder = "";
    private long asked;
    private boolean closed;

    /// @throws java.util.NoSuchElementException there is no such snapshot
    public LookInsideViewModel(UUID snapshotId, Picture picture, InsideDesk desk, Words words, Background background) {
        this.snapshot = picture.snapshot(snapshotId).orElseThrow();
        this.hostId = picture.volume(snapshot.volumeId()).orElseThrow().pool().hostId();
        this.desk = desk;
        this.words = words;
        this.background = background;
        this.download = new DownloadViewModel(
                (file, from, most) -> desk.files().read(mounted.orElseThrow(), file, from, most), words, background);
    }

    void open() {
        background.run(() -> desk.requests().open(operationId, snapshot.id()), this::follow, this::refused);
    }

    private void refused(Exception failure) {
        phase.set(Phase.ENDED);
        problem.set(Optional.of(words.problem(failure)));
    }

    /// Whoever closed the dialog before the request was taken wants it no more.
    private void follow(UUID id) {
        if (closed) {
            desk.requests().leave(hostId, id);
            return;
        }
        var latest = new Latest<Standing>(background, this::standing, this::show);
        listening = desk.tracking().listen(background.merged(latest::read));
        latest.read();
    }

    private record Standing(Operation operation, Progress progress) {}

    private Standing standing() throws Exception {
        return new Standing(desk.journal().apply(operationId), desk.tracking().progress(operationId));
    }

    private void show(Standing now) {
        if (closed || phase.get() == Phase.ENDED) {
            return;
        }
        stages.set(now.progress().stages());
        if (now.operation().state().isFinal()) {
            end(now);
            return;
        }
        problem.set(unclear(now.operation()).map(Problem::of));
        if (now.operation().state() == OperationState.RUNNING) {
            enterFirst(now.operation());
            tick();
        }
    }

    private void enterFirst(Operation operation) {
        if (mounted.isEmpty()) {
            mounted = Optional.of(operation);
            phase.set(Phase.OPEN);
            enter(FilePath.ROOT);
        }
    }

    /// What is not known, and what the host does by itself meanwhile.
    private Optional<String> unclear(Operation operation) {
        var silence = words.about(LookInside.silence(operation));
        if (operation.state() == OperationState.UNKNOWN) {
            return Optional.of(words.text("inside.unknown", silence));
        }
        return isSilent(operation) ? Optional.of(words.text("inside.silent", silence)) : Optional.empty();
    }

    private static boolean isSilent(Operation operation) {
        return operation
                .reason()
                .map(Reason::key)
                .filter("running.inside.silent"::equals)
                .isPresent();
    }

    private Optional<String> sentence(Operation operation) {
        return operation.reason().map(reason -> words.text(reason.key(), reason.arguments()));
    }

    private void end(Standing now) {
        listening.run();
        download.cancel();
        phase.set(Phase.ENDED);
        entries.set(List.of());
        left.set("");
        remark.set("");
        problem.set(now.progress()
                .problem()
                .or(() -> Optional.of(
                        Problem.of(sentence(now.operation()).orElseGet(() -> words.text("inside.unmounted"))))));
    }

    /// Time goes by.
    void tick() {
        mounted.filter(_ -> phase.get() == Phase.OPEN)
                .ifPresent(operation -> left.set(words.text("inside.left", words.about(left(operation)))));
    }

    private Duration left(Operation operation) {
        var since = operation.sentAt().orElseGet(operation::requestedAt);
        var until = since.plus(LookInside.limit(operation));
        var now = words.now();
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    void enter(FilePath wanted) {
        var question = ++asked;
        busy.set(true);
        background.run(
                () -> desk.files().list(mounted.orElseThrow(), wanted),
                (FolderListing found) -> entered(question, wanted, found),
                failure -> notEntered(question, failure));
    }

    private void entered(long question, FilePath wanted, FolderListing found) {
        if (question != asked || phase.get() != Phase.OPEN) {
            return;
        }
        busy.set(false);
        folder.set(wanted);
        download.choose(wanted, Optional.empty());
        entries.set(found.entries().stream().sorted(FOLDERS_FIRST).toList());
        ofFolder = remarkOn(found);
        remark.set(ofFolder);
    }

    private String remarkOn(FolderListing found) {
        if (!found.unread().isEmpty()) {
            return words.text("inside.partly", found.unread());
        }
        return found.cut() ? words.text("inside.cut", found.entries().size()) : "";
    }

    private void notEntered(long question, Exception failure) {
        if (question != asked || phase.get() != Phase.OPEN) {
            return;
        }
        busy.set(false);
        remark.set(failure instanceof InsideUnread unread ? sentence(unread, words) : words.failure(failure));
    }

    static String sentence(InsideUnread unread, Words words) {
        return unread.isAllowed() ? words.text("inside.unread", unread.getMessage()) : words.text("inside.unread-name");
    }

    /// Enters a folder; anything else is not entered, a link neither.
    void openEntry(FolderEntry entry) {
        switch (entry.kind()) {
            case FOLDER -> enter(folder.get().child(entry.name()));
            case LINK -> remark.set(words.text("inside.link", entry.name().text(), entry.target()));
            case FILE, OTHER -> {}
        }
    }

    void up() {
        if (phase.get() == Phase.OPEN && !folder.get().isRoot()) {
            enter(folder.get().parent());
        }
    }

    void choose(Optional<FolderEntry> entry) {
        remark.set(ofFolder);
        download.choose(folder.get(), entry);
    }

    void close() {
        closed = true;
        listening.run();
        download.cancel();
        desk.requests().leave(hostId, operationId);
    }

    String title() {
        return words.text("inside.title", snapshot.name());
    }

    /// What is not to be expected of what is seen.
    String note() {
        return words.text("inside.note." + snapshot.consistency().word());
    }

    DownloadViewModel download() {
        return download;
    }

    ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<StageReport>> stagesProperty() {
        return stages.getReadOnlyProperty();
    }

    /// Why nothing can be seen, or what is wrong for now.
    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FilePath> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<FolderEntry>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    /// Whether a folder is being read.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyStringProperty remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /// How long it stays mounted; empty where it isn't.
    ReadOnlyStringProperty leftProperty() {
        return left.getReadOnlyProperty();
    }
}
