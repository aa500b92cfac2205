package org.snapdeck.fx;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.snapdeck.listing.ExportFile;
import org.snapdeck.listing.ExportFormat;

/// A table that somebody wants in a file. A file that is there already is only replaced by somebody who was told.
final class ExportViewModel {

    private final Function<ExportFormat, String> content;
    private final Background background;
    private final Words words;
    private final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(ExportFormat.CSV);
    private final StringProperty path = new SimpleStringProperty("");
    private final BooleanProperty replace = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper taken = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Path>> written = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean writing;

    /// @param content what is written; it is asked for when it is
    /// @param first the file that is offered, without the ending of its name
    ExportViewModel(Function<ExportFormat, String> content, Path first, Background background, Words words) {
        this.content = content;
        this.background = background;
        this.words = words;
        path.set(first + ExportFormat.CSV.ending());
        format.subscribe(this::formatChosen);
        path.subscribe((_, _) -> pathChanged());
        replace.subscribe(_ -> explain());
    }

    /// The name goes with the format, as long as it ended as the format before wanted it.
    private void formatChosen(ExportFormat before, ExportFormat now) {
        if (path.get().endsWith(before.ending())) {
            path.set(path.get()
                            .substring(0, path.get().length() - before.ending().length())
                    + now.ending());
        }
    }

    private void pathChanged() {
        taken.set(false);
        replace.set(false);
        problem.set("");
        explain();
    }

    private void explain() {
        if (writing) {
            reason.set(words.text("export.writing"));
        } else if (path.get().isBlank()) {
            reason.set(words.text("export.no-path"));
        } else {
            reason.set(taken.get() && !replace.get() ? words.text("export.tick-replace") : "");
        }
    }

    void submit() {
        if (!reason.get().isEmpty()) {
            return;
        }
        problem.set("");
        try {
            var file = file();
            var text = content.apply(format.get());
            var replacing = replace.get();
            writing = true;
            explain();
            background.run(() -> ExportFile.write(file, text, replacing), this::written, this::failed);
        } catch (InvalidPathException unreadable) {
            problem.set(words.text("export.bad-path", unreadable.getInput()));
        }
    }

    /// As a shell would, since people type paths as they do there.
    private Path file() {
        var typed = path.get().strip();
        var home = System.getProperty("user.home");
        return typed.startsWith("~/")
                ? Path.of(home, typed.substring(2))
                : Path.of(home).resolve(typed);
    }

    private void written(Path file) {
        writing = false;
        explain();
        written.set(Optional.of(file));
    }

    private void failed(Exception failure) {
        writing = false;
        if (failure instanceof FileAlreadyExistsException) {
            taken.set(true);
        }
        problem.set(sentence(failure));
        explain();
    }

    private String sentence(Exception failure) {
        return switch (failure) {
            case FileAlreadyExistsException taken -> words.text("export.exists", taken.getFile());
            case NoSuchFileException _ -> words.text("export.no-folder", String.valueOf(file().getParent()));
            case AccessDeniedException _ -> words.text("export.denied", String.valueOf(file().getParent()));
            case IOException other -> words.text("export.failed", other.getMessage());
            default -> words.failure(failure);
        };
    }

    ObjectProperty<ExportFormat> formatProperty() {
        return format;
    }

    StringProperty pathProperty() {
        return path;
    }

    /// Whether the file that is there may be replaced.
    BooleanProperty replaceProperty() {
        return replace;
    }

    /// Whether a file was found there.
    ReadOnlyBooleanProperty takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /// Why it can't be written now; empty when it can.
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /// What went wrong at the last attempt; empty when nothing did.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The file, once it is written.
    ReadOnlyObjectProperty<Optional<Path>> writtenProperty() {
        return written.getReadOnlyProperty();
    }
}
