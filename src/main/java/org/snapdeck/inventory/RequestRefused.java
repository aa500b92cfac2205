package org.snapdeck.inventory;

/// A request was refused by a rule, and nothing was written.
public final class RequestRefused extends Exception {
    private final transient Verdict.Refused verdict;

    public RequestRefused(Verdict.Refused verdict) {
        super(verdict.key() + " " + verdict.arguments());
        this.verdict = verdict;
    }

    public Verdict.Refused verdict() {
        return verdict;
    }

    /// @throws RequestRefused if the verdict is a refusal
    public static void unlessAllowed(Verdict verdict) throws RequestRefused {
        if (verdict instanceof Verdict.Refused refused) {
            throw new RequestRefused(refused);
        }
    }
}
