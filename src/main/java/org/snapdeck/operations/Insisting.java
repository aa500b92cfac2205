package org.snapdeck.operations;

import java.util.function.Function;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Verdict;

/// A request that somebody may make against an advice, if they say why. What they say stands in the journal.
public final class Insisting {
    private Insisting() {}

    /// @param advice asked inside the transaction, like any rule
    /// @param reason why it shall be done all the same; empty when nobody insists
    public static Operations.Request on(Operations.Request request, Function<Picture, Verdict> advice, String reason) {
        return (handle, picture) -> {
            var verdict = advice.apply(picture);
            if (reason.isBlank()) {
                RequestRefused.unlessAllowed(verdict);
            }
            var operation = request.write(handle, picture);
            return verdict.isAllowed() ? operation : operation.despite(reason.strip());
        };
    }
}
