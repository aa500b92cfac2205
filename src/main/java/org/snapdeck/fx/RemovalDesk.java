package org.snapdeck.fx;

import java.util.List;
import java.util.UUID;

/// Where something can be handed in to be deleted.
public interface RemovalDesk {

    /// What is to be deleted, as far as it is there, by what is known now.
    List<Removable> look();

    /// The same after a look at the hosts. Slow: it is called in the background.
    List<Removable> lookAgain() throws Exception;

    /// Hands one in, in the background.
    ///
    /// @return what the request is known by
    UUID request(UUID id) throws Exception;
}
