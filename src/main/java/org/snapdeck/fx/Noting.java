package org.snapdeck.fx;

import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a form asks for that is done as soon as it is written down: no host has to do with it, so there are no stages
/// to follow. When it is refused, the person is back at the form and sees why.
public final class Noting {

    private final Words words;
    private final Background background;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    public Noting(Words words, Background background) {
        this.words = words;
        this.background = background;
    }

    /// @param deed writes it down, in the background
    public void submit(Callable<?> deed) {
        problem.set(Optional.empty());
        busy.set(true);
        background.run(deed, _ -> done.set(true), this::refuse);
    }

    /// Back to the form, and why.
    public void refuse(Exception failure) {
        busy.set(false);
        problem.set(Optional.of(words.problem(failure)));
    }

    /// Tells the problem in the dialog, and closes it when all is done.
    public void accompany(Dialog dialog) {
        problem.subscribe(now -> now.ifPresentOrElse(dialog::refuse, dialog::clearProblem));
        done.subscribe(now -> {
            if (now) {
                dialog.close();
            }
        });
    }

    public boolean isBusy() {
        return busy.get();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
