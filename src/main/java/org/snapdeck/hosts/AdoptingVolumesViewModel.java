package org.snapdeck.hosts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.Progress;
import org.snapdeck.fx.Submission;
import org.snapdeck.fx.Tracking;
import org.snapdeck.fx.Words;

/// What becomes of the logical volumes that were picked: each is asked for by itself, and one that is refused
/// does not hold up the others.
public final class AdoptingVolumesViewModel {

    /// @param progress how far its operation has come, once it was asked for
    /// @param refusal why it was not taken
    public record Line(Adoptee adoptee, Optional<Progress> progress, Optional<Problem> refusal) {

        private boolean isOver() {
            return refusal.isPresent()
                    || progress.filter(now -> now.ending() != Progress.Ending.OPEN)
                            .isPresent();
        }

        boolean isDone() {
            return progress.filter(now -> now.ending() == Progress.Ending.DONE).isPresent();
        }
    }

    private final HostDoors.Adopter adopter;
    private final Tracking<UUID> tracking;
    private final Words words;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<Line>> lines;
    private final List<Submission<UUID>> submissions = new ArrayList<>();

    public AdoptingVolumesViewModel(
            List<Adoptee> adoptees,
            HostDoors.Adopter adopter,
            Tracking<UUID> tracking,
            Words words,
            Background background) {
        this.adopter = adopter;
        this.tracking = tracking;
        this.words = words;
        this.background = background;
        lines = new ReadOnlyObjectWrapper<>(adoptees.stream()
                .map(adoptee -> new Line(adoptee, Optional.empty(), Optional.empty()))
                .toList());
    }

    void submit() {
        lines.get().stream().map(Line::adoptee).forEach(this::handIn);
    }

    private void handIn(Adoptee adoptee) {
        var submission = new Submission<>(tracking, background);
        submissions.add(submission);
        submission
                .progressProperty()
                .subscribe(now -> now.ifPresent(it -> replace(new Line(adoptee, now, Optional.empty()))));
        submission.submit(
                () -> adopter.adopt(adoptee),
                failure -> replace(new Line(adoptee, Optional.empty(), Optional.of(words.problem(failure)))));
    }

    private void replace(Line newer) {
        lines.set(lines.get().stream()
                .map(line -> line.adoptee().equals(newer.adoptee()) ? newer : line)
                .toList());
    }

    public ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    boolean isOver() {
        return lines.get().stream().allMatch(Line::isOver);
    }

    /// How many are volumes of ours now.
    long adopted() {
        return lines.get().stream().filter(Line::isDone).count();
    }

    /// Nobody looks any more; what was asked for goes on.
    void close() {
        submissions.forEach(Submission::close);
    }
}
