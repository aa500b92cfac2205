package org.snapdeck.fx;

import java.util.Optional;
import java.util.UUID;
import org.snapdeck.inventory.Picture;

/// A kind of things that can be deleted: how one is found in a picture, how it is told to people, and where the
/// request is handed in.
public interface RemovalKind<T> {

    /// What the words of the kind begin with, such as `delete-volume`.
    String key();

    /// Cinder's words for the row while the request is under way, and when it was carried out.
    Course course();

    /// @param destroys whether something is lost for good
    record Course(String passing, String ended, boolean destroys) {
        public static final Course DELETION = new Course("deleting", "deleted", true);
    }

    Optional<T> find(UUID id, Picture picture);

    /// The host that has to be looked at again before the thing is deleted.
    UUID hostOf(T thing);

    Removable tell(T thing, Picture picture);

    /// Hands one in, in the background.
    ///
    /// @return what the request is known by
    UUID request(UUID operationId, UUID id) throws Exception;
}
