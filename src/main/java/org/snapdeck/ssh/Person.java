package org.snapdeck.ssh;

import java.util.List;
import java.util.Optional;

/// Whoever sits before the console while it logs in, and can be asked what only a person knows.
@FunctionalInterface
public interface Person {

    /// No one sits there.
    Person NOBODY = _ -> Optional.empty();

    /// Waits for the answers, but not longer than the questions are good for.
    ///
    /// @return an answer to each question, to be wiped by whoever gets them; nothing when there is no one who
    ///     wants to answer
    Optional<List<Secret>> answer(LoginQuestions questions);
}
