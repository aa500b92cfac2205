package org.snapdeck.ssh;

import java.util.List;
import java.util.Optional;

/// Whoever is there to answer during a try, and the time that this takes, which is not the host's to lose.
record Audience(Person person, Deadline deadline) {

    boolean isThere() {
        return person != Person.NOBODY;
    }

    Optional<List<Secret>> ask(LoginQuestions questions) {
        deadline.renew(questions.patience());
        try {
            return person.answer(questions);
        } finally {
            deadline.renew();
        }
    }
}
