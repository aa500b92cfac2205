package org.snapdeck.hosts;

import java.util.Optional;

/// One line of the checklist of a connection: what was looked at, what was found, and what to do if that won't
/// do.
public record Check(Said title, Outcome outcome, Said finding, Optional<Advice> advice) {
    public enum Outcome {
        GOOD,
        /// It works, but somebody should know.
        CAREFUL,
        FAILED,
        /// Something before it failed.
        NOT_REACHED
    }

    /// What to do.
    ///
    /// @param code what to type or to write somewhere, line by line; may be empty
    public record Advice(Said sentence, String code) {}

    static Check good(Said title, Said finding) {
        return new Check(title, Outcome.GOOD, finding, Optional.empty());
    }

    static Check careful(Said title, Said finding) {
        return new Check(title, Outcome.CAREFUL, finding, Optional.empty());
    }

    static Check failed(Said title, Said finding) {
        return new Check(title, Outcome.FAILED, finding, Optional.empty());
    }

    static Check notReached(Said title) {
        return new Check(title, Outcome.NOT_REACHED, Said.of("hosts.check.not-reached"), Optional.empty());
    }

    Check advising(Said sentence, String code) {
        return new Check(title, outcome, finding, Optional.of(new Advice(sentence, code)));
    }
}
