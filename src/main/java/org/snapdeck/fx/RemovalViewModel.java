package org.snapdeck.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// One or more things that somebody wants to have deleted: what is lost, what stands in the way, and then how
/// far each has come. Right before anything is handed in, the hosts are looked at again; if that changes what
/// can be deleted, nothing is handed in and the person is asked again.
public final class RemovalViewModel {

    public enum Phase {
        ASKING,
        LOOKING,
        UNDER_WAY,
        OVER
    }

    private final RemovalDesk desk;
    private final Tracking<UUID> tracking;
    private final Words words;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<RemovalLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.ASKING);
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper changed = new ReadOnlyStringWrapper("");
    private final List<Submission<UUID>> submissions = new ArrayList<>();

    public RemovalViewModel(RemovalDesk desk, Tracking<UUID> tracking, Words words, Background background) {
        this.desk = desk;
        this.tracking = tracking;
        this.words = words;
        this.background = background;
        refresh();
    }

    /// Something may have changed that the answer depends on.
    public void refresh() {
        if (phase.get() == Phase.ASKING || phase.get() == Phase.LOOKING) {
            show(desk.look());
        }
    }

    private void show(List<Removable> found) {
        lines.set(found.stream().map(RemovalLine::of).toList());
        reason.set(explain());
    }

    private String explain() {
        if (phase.get() == Phase.LOOKING) {
            return words.text("removal.looking");
        }
        var all = lines.get();
        if (all.isEmpty()) {
            return words.text("removal.gone");
        }
        if (all.stream().anyMatch(line -> line.what().isAllowed())) {
            return "";
        }
        var reasons = all.stream().map(line -> line.what().reason()).distinct().toList();
        return reasons.size() == 1 ? reasons.getFirst() : words.text("removal.none");
    }

    public void submit() {
        if (phase.get() != Phase.ASKING || !explain().isEmpty()) {
            return;
        }
        var wanted = allowed();
        enter(Phase.LOOKING);
        changed.set("");
        background.run(desk::lookAgain, (List<Removable> found) -> looked(found, wanted), this::notLooked);
    }

    private void looked(List<Removable> found, List<UUID> wanted) {
        phase.set(Phase.ASKING);
        show(found);
        if (!allowed().equals(wanted)) {
            changed.set(words.text("removal.changed"));
            return;
        }
        enter(Phase.UNDER_WAY);
        wanted.forEach(this::handIn);
    }

    private void notLooked(Exception failure) {
        changed.set(words.failure(failure));
        enter(Phase.ASKING);
    }

    private void handIn(UUID id) {
        var submission = new Submission<>(tracking, background);
        submissions.add(submission);
        submission.progressProperty().subscribe(now -> now.ifPresent(it -> replace(id, line(id).at(it))));
        submission.submit(() -> desk.request(id), failure -> replace(id, line(id).refused(words.problem(failure))));
    }

    private RemovalLine line(UUID id) {
        return lines.get().stream()
                .filter(line -> line.what().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void replace(UUID id, RemovalLine newer) {
        lines.set(lines.get().stream()
                .map(line -> line.what().id().equals(id) ? newer : line)
                .toList());
        if (lines.get().stream().allMatch(RemovalLine::isOver)) {
            enter(Phase.OVER);
        }
    }

    private void enter(Phase next) {
        phase.set(next);
        reason.set(explain());
    }

    private List<UUID> allowed() {
        return lines.get().stream()
                .map(RemovalLine::what)
                .filter(Removable::isAllowed)
                .map(Removable::id)
                .toList();
    }

    /// Nobody looks any more; what was handed in goes on.
    public void close() {
        submissions.forEach(Submission::close);
    }

    public ReadOnlyObjectProperty<List<RemovalLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /// Why nothing can be handed in; empty when something can.
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /// What the second look changed, so that the person has to decide again.
    public ReadOnlyStringProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }
}
