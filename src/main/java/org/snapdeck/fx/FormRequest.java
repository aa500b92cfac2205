package org.snapdeck.fx;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a form asks for: handed in, followed stage by stage, and back at the form when it was refused or came to
/// nothing, so that the person can mend the fields and try again. Trying again is a new request.
public final class FormRequest<I> {

    public enum Phase {
        /// The person is filling in the form.
        FORM,
        /// The request is being checked, or handed in.
        BUSY,
        /// The request was taken.
        UNDER_WAY,
        DONE,
        /// Something is left that only a person can decide.
        NEEDS_YOU
    }

    private final Tracking<I> tracking;
    private final Words words;
    private final Background background;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.FORM);
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<StageReport>> stages = new ReadOnlyObjectWrapper<>(List.of());
    private Submission<I> submission;
    private boolean closed;

    public FormRequest(Tracking<I> tracking, Words words, Background background) {
        this.tracking = tracking;
        this.words = words;
        this.background = background;
        this.submission = new Submission<>(tracking, background);
    }

    /// Finds out first how things are by now, and hands the request in only if the form still agrees. Once nobody looks
    /// any more nothing is handed in: what had to be found out came too late.
    ///
    /// @param look in the background
    /// @param agree what to hand in, as things are; nothing to leave it to the person, without a word
    public <P> void submitAfter(Callable<? extends P> look, Function<? super P, Optional<Callable<I>>> agree) {
        busy();
        background.run(
                look,
                now -> {
                    phase.set(Phase.FORM);
                    agree.apply(now).ifPresent(this::submit);
                },
                failure -> refuse(words.problem(failure)));
    }

    private void busy() {
        problem.set(Optional.empty());
        phase.set(Phase.BUSY);
    }

    /// Back to the form, and why.
    private void refuse(Problem why) {
        problem.set(Optional.of(why));
        phase.set(Phase.FORM);
    }

    /// Hands nothing in once nobody looks any more.
    ///
    /// @param request hands it in, in the background, and returns what it is known by
    public void submit(Callable<? extends I> request) {
        if (closed) {
            return;
        }
        busy();
        submission.close();
        submission = new Submission<>(tracking, background);
        submission.progressProperty().subscribe(now -> now.ifPresent(this::proceed));
        submission.submit(request, failure -> refuse(words.problem(failure)));
    }

    private void proceed(Progress now) {
        stages.set(now.stages());
        switch (now.ending()) {
            case OPEN -> phase.set(Phase.UNDER_WAY);
            case DONE -> phase.set(Phase.DONE);
            case FAILED -> refuse(now.problem().orElseGet(() -> Problem.of("")));
            case NEEDS_YOU -> {
                problem.set(now.problem());
                phase.set(Phase.NEEDS_YOU);
            }
        }
    }

    /// Nobody looks any more; what was handed in goes on.
    public void close() {
        closed = true;
        submission.close();
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// Why the person is back at the form, or has to look at what became of the request.
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<StageReport>> stagesProperty() {
        return stages.getReadOnlyProperty();
    }
}
