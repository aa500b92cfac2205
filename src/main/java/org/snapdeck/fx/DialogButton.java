package org.snapdeck.fx;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// A button that names its action. It stays where it is when it can't be used, and says why.
public record DialogButton(
        Kind kind, String text, Consumer<? super Dialog> handler, ObservableValue<String> reason, String id) {

    public enum Kind {
        /// What the dialog is for; Enter presses it.
        PRIMARY,
        /// As primary, where there is something to think about.
        WARNING,
        /// As primary, where something will be destroyed.
        DANGER,
        PLAIN,
        /// Goes back; Esc presses it.
        CANCEL
    }

    public static DialogButton primary(String text, Runnable handler) {
        return of(Kind.PRIMARY, text, handler);
    }

    public static DialogButton warning(String text, Runnable handler) {
        return of(Kind.WARNING, text, handler);
    }

    public static DialogButton danger(String text, Runnable handler) {
        return of(Kind.DANGER, text, handler);
    }

    public static DialogButton plain(String text, Runnable handler) {
        return of(Kind.PLAIN, text, handler);
    }

    /// Closes the dialog and does nothing else.
    public static DialogButton cancel(String text) {
        return new DialogButton(Kind.CANCEL, text, Dialog::close, always(), "");
    }

    public static DialogButton of(Kind kind, String text, Runnable handler) {
        return new DialogButton(kind, text, _ -> handler.run(), always(), "");
    }

    /// For a handler that goes on with the dialog itself, such as one that shows a refusal in it.
    public static DialogButton of(Kind kind, String text, Consumer<? super Dialog> handler) {
        return new DialogButton(kind, text, handler, always(), "");
    }

    /// For what works on the dialog itself: it stays open until the handler closes it.
    public static DialogButton acting(Kind kind, String text, Consumer<? super Dialog> handler) {
        return new DialogButton(kind, text, handler, always(), "");
    }

    /// Disabled while the text is not empty; the text is the reason that the person reads.
    public DialogButton refusedWhile(ObservableValue<String> why) {
        return new DialogButton(kind, text, handler, why, id);
    }

    /// What tours and tests find it by.
    public DialogButton identifiedBy(String wanted) {
        return new DialogButton(kind, text, handler, reason, wanted);
    }

    /// Closes the dialog first.
    public DialogButton closing() {
        Consumer<Dialog> closingFirst = dialog -> {
            dialog.close();
            handler.accept(dialog);
        };
        return new DialogButton(kind, text, closingFirst, reason, id);
    }

    boolean confirms() {
        return switch (kind) {
            case PRIMARY, WARNING, DANGER -> true;
            case PLAIN, CANCEL -> false;
        };
    }

    private static ObservableValue<String> always() {
        return new ReadOnlyStringWrapper("").getReadOnlyProperty();
    }
}
