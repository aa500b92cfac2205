package org.snapdeck.fx;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.snapdeck.inventory.Picture;

/// The things of one kind that somebody wants to have deleted, found afresh in each picture.
public final class Removals<T> implements RemovalDesk {

    private final List<UUID> wanted;
    private final RemovalKind<T> kind;
    private final Supplier<Picture> picture;
    private final Function<UUID, Picture> lookAgain;

    /// @param lookAgain looks at a host in the calling thread and returns what is known then
    public Removals(
            List<UUID> wanted, RemovalKind<T> kind, Supplier<Picture> picture, Function<UUID, Picture> lookAgain) {
        this.wanted = List.copyOf(wanted);
        this.kind = kind;
        this.picture = picture;
        this.lookAgain = lookAgain;
    }

    @Override
    public List<Removable> look() {
        return told(picture.get());
    }

    @Override
    public List<Removable> lookAgain() {
        var now = picture.get();
        for (var host : found(now).stream().map(kind::hostOf).distinct().toList()) {
            now = lookAgain.apply(host);
        }
        return told(now);
    }

    @Override
    public UUID request(UUID id) throws Exception {
        return kind.request(UUID.randomUUID(), id);
    }

    private List<Removable> told(Picture now) {
        return found(now).stream().map(thing -> kind.tell(thing, now)).toList();
    }

    private List<T> found(Picture now) {
        return wanted.stream().flatMap(id -> kind.find(id, now).stream()).toList();
    }
}
