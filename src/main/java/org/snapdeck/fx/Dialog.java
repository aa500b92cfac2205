package org.snapdeck.fx;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;

/// What a dialog shows and asks. {@link Dialogs} puts it on the screen.
///
/// A refusal stands above the fields and leaves them as they were; after the request has been taken, the stages
/// take the place of the fields.
public final class Dialog {

    public enum Width {
        NARROW,
        NORMAL,
        WIDE
    }

    /// What is to be seen at the moment; replaced as a whole, so that content and buttons always belong together.
    record Face(Node content, List<DialogButton> buttons) {}

    private final String title;
    private final Width width;
    private final Face form;
    private final ReadOnlyObjectWrapper<Face> face;
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Node> first = Optional.empty();
    private String id = "";
    private Runnable closing = () -> {};
    private Runnable afterwards = () -> {};

    public Dialog(String title, Width width, Node content, DialogButton... buttons) {
        this.title = title;
        this.width = width;
        this.form = new Face(content, List.of(buttons));
        this.face = new ReadOnlyObjectWrapper<>(form);
    }

    /// The field that has the focus when the dialog appears; without it, the first that can have it.
    public Dialog startingAt(Node field) {
        first = Optional.of(field);
        return this;
    }

    /// What tours and tests find it by.
    public Dialog identifiedBy(String wanted) {
        id = wanted;
        return this;
    }

    /// Runs once, however the dialog is closed.
    public Dialog whenClosed(Runnable handler) {
        afterwards = handler;
        return this;
    }

    /// Says what went wrong, above the fields. Brings the fields back if the stages were shown.
    public void refuse(Problem what) {
        face.set(form);
        problem.set(Optional.of(what));
    }

    /// Says what is wrong, above whatever is shown.
    public void warn(Problem what) {
        problem.set(Optional.of(what));
    }

    public void clearProblem() {
        problem.set(Optional.empty());
    }

    /// Shows something else with other buttons, such as the stages of the operation that was asked for.
    public void turnTo(Node content, DialogButton... buttons) {
        clearProblem();
        face.set(new Face(content, List.of(buttons)));
    }

    public void turnToForm() {
        face.set(form);
    }

    public void close() {
        closing.run();
    }

    public String title() {
        return title;
    }

    String id() {
        return id;
    }

    Width width() {
        return width;
    }

    Optional<Node> first() {
        return first;
    }

    ReadOnlyObjectProperty<Face> faceProperty() {
        return face.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void opened(Runnable howToClose) {
        closing = () -> {
            closing = () -> {};
            howToClose.run();
            afterwards.run();
        };
    }
}
