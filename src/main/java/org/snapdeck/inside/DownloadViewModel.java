package org.snapdeck.inside;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Words;
import org.snapdeck.lvm.FilePath;
import org.snapdeck.lvm.FolderEntry;
import org.snapdeck.lvm.InsideUnread;

/// The one file that is to be fetched, where to, and how far that is.
public final class DownloadViewModel {
    private final FileDownload.Source source;
    private final Words words;
    private final Background background;
    private final StringProperty target = new SimpleStringProperty("");
    private final BooleanProperty replace = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper taken = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final DoubleProperty share = new SimpleDoubleProperty();
    private Optional<FolderEntry> chosen = Optional.empty();
    private FilePath folder = FilePath.ROOT;
    private Choice latest = new Choice(FilePath.ROOT, Optional.empty());
    private Optional<FileDownload> download = Optional.empty();

    DownloadViewModel(FileDownload.Source source, Words words, Background background) {
        this.source = source;
        this.words = words;
        this.background = background;
        target.subscribe((_, _) -> targetChanged());
        replace.subscribe(_ -> explain());
    }

    /// What is selected in the folder; nothing when that isn't one thing.
    void choose(FilePath in, Optional<FolderEntry> entry) {
        latest = new Choice(in, entry);
        if (!running.get()) {
            apply(in, entry);
        }
    }

    private void apply(FilePath in, Optional<FolderEntry> entry) {
        folder = in;
        chosen = entry;
        entry.filter(DownloadViewModel::isFile)
                .ifPresent(
                        file -> target.set(DownloadTarget.offered(file.name()).toString()));
        said.set("");
        explain();
    }

    private static boolean isFile(FolderEntry entry) {
        return entry.kind() == FolderEntry.Kind.FILE;
    }

    private void targetChanged() {
        taken.set(false);
        replace.set(false);
        explain();
    }

    private void explain() {
        reason.set(why());
    }

    private String why() {
        if (running.get()) {
            return words.text("inside.download.running");
        }
        if (chosen.isEmpty()) {
            return words.text("inside.download.choose");
        }
        return switch (chosen.get().kind()) {
            case FOLDER -> words.text("inside.download.folder");
            case LINK -> words.text("inside.download.link");
            case OTHER -> words.text("inside.download.other");
            case FILE -> target.get().isBlank() ? words.text("export.no-path") : whyNotThere();
        };
    }

    private String whyNotThere() {
        try {
            var longest = DownloadTarget.longest(file());
            return longest > DownloadTarget.LONGEST
                    ? words.text("inside.target.long", longest, DownloadTarget.LONGEST)
                    : taken.get() && !replace.get() ? words.text("export.tick-replace") : "";
        } catch (InvalidPathException unreadable) {
            return words.text("export.bad-path", unreadable.getInput());
        }
    }

    void submit() {
        if (!reason.get().isEmpty()) {
            return;
        }
        var entry = chosen.orElseThrow();
        var size = entry.size().bytes();
        var file = file();
        var replacing = replace.get();
        var fetching = new FileDownload(source, folder.child(entry.name()), size);
        download = Optional.of(fetching);
        running.set(true);
        moved(0, size);
        explain();
        background.run(
                () -> fetching.to(file, replacing, bytes -> background.onScreen(() -> moved(bytes, size))),
                this::fetched,
                this::failed);
    }

    private Path file() {
        return DownloadTarget.typed(target.get());
    }

    private void moved(long bytes, long size) {
        if (running.get()) {
            share.set(size == 0 ? 1 : (double) bytes / size);
            said.set(words.text("inside.download.progress", words.size(bytes), words.size(size)));
        }
    }

    private void fetched(Path file) {
        end();
        said.set(words.text("inside.download.done", file));
    }

    private void failed(Exception failure) {
        end();
        if (failure instanceof FileAlreadyExistsException) {
            taken.set(true);
        }
        said.set(sentence(failure));
        explain();
    }

    private void end() {
        running.set(false);
        download = Optional.empty();
        // Something else may have been selected meanwhile.
        if (!latest.equals(new Choice(folder, chosen))) {
            apply(latest.in(), latest.entry());
        }
        explain();
    }

    private record Choice(FilePath in, Optional<FolderEntry> entry) {}

    private String sentence(Exception failure) {
        return switch (failure) {
            case CancellationException _ -> words.text("inside.download.canceled");
            case FileDownload.FolderThere there -> words.text("inside.target.folder", there.folder);
            case FileDownload.NoRoom full ->
                words.text("inside.download.no-room", words.size(full.needed), words.size(full.free));
            case FileDownload.CutShort cut ->
                words.text("inside.download.cut", words.exactSize(cut.got), words.exactSize(cut.wanted));
            case InsideUnread unread -> LookInsideViewModel.sentence(unread, words);
            case FileAlreadyExistsException there -> words.text("export.exists", there.getFile());
            case NoSuchFileException _ -> words.text("export.no-folder", String.valueOf(file().getParent()));
            case AccessDeniedException _ -> words.text("export.denied", String.valueOf(file().getParent()));
            case IOException other -> words.text("export.failed", other.getMessage());
            default -> words.failure(failure);
        };
    }

    /// Ends what is under way; nothing of it stays.
    void cancel() {
        download.ifPresent(FileDownload::cancel);
    }

    StringProperty targetProperty() {
        return target;
    }

    /// Whether the file that is there may be replaced.
    BooleanProperty replaceProperty() {
        return replace;
    }

    /// Whether a file was found there.
    ReadOnlyBooleanProperty takenProperty() {
        return taken.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Why nothing can be fetched now; empty when it can.
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /// How far it is, or what became of it.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /// From 0 to 1.
    DoubleProperty shareProperty() {
        return share;
    }
}
