package org.snapdeck.tour;

import java.util.ArrayList;
import java.util.List;

/// A performer that answers as a test tells it to, and remembers what it was asked for.
final class ScriptedPerformer implements Performer {

    final List<TourAct> done = new ArrayList<>();
    final List<TourAct> aimed = new ArrayList<>();
    private Attempt answer = new Attempt.Done();

    /// From now on.
    void answer(Attempt next) {
        answer = next;
    }

    @Override
    public Attempt attempt(TourAct act) {
        if (answer instanceof Attempt.Done) {
            done.add(act);
        }
        return answer;
    }

    @Override
    public void aim(TourAct act) {
        aimed.add(act);
    }

    @Override
    public void rest() {
        aimed.clear();
    }
}
