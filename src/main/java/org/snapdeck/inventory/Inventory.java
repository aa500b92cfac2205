package org.snapdeck.inventory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.snapdeck.database.Database;
import org.snapdeck.lvm.HostReport;

/// Keeps the current [Picture] and tells its listeners when there is a new one.
public final class Inventory {
    private final Database database;
    private final List<Consumer<Picture>> listeners = new CopyOnWriteArrayList<>();
    private final Map<UUID, Sighting> sightings = new ConcurrentHashMap<>();
    private final Samples samples;
    private Rows rows = Rows.NONE;
    private volatile Picture picture = new Picture(Rows.NONE, Map.of(), Map.of());

    public Inventory(Database database) {
        this.database = database;
        this.samples = new Samples(database);
    }

    public Picture picture() {
        return picture;
    }

    /// The listener is called with every new picture, on whichever thread made it.
    public void listen(Consumer<Picture> listener) {
        listeners.add(listener);
    }

    /// Reads the rows again. Whoever changed one calls this after the change.
    public void rowsChanged() {
        publish(() -> {
            rows = database.transaction(Inventory::read);
            samples.load(Instant.now());
            samples.keepOnly(rows);
        });
    }

    /// A host answered.
    public void seen(UUID hostId, HostReport report, Instant at) {
        publish(() -> {
            sightings.merge(hostId, Sighting.NONE.answered(report, at), (before, _) -> before.answered(report, at));
            samples.take(hostId, report, rows, at);
        });
    }

    /// A host did not answer, or not with a report; what was last seen of it stays, with its age.
    public void silent(UUID hostId, Exception failure) {
        publish(() -> sightings.merge(hostId, Sighting.NONE.silent(failure), (before, _) -> before.silent(failure)));
    }

    /// A host was changed or removed: what was seen of it no longer counts.
    public void forget(UUID hostId) {
        publish(() -> sightings.remove(hostId));
    }

    /// What the rules need to know of the rows, read inside the transaction that is going to change them. It must
    /// not wait for whoever publishes: that one may be waiting for the database, whose thread this is.
    public Picture within(Handle handle) {
        return new Picture(read(handle), Map.copyOf(sightings), samples.histories());
    }

    private void publish(Runnable change) {
        Picture latest;
        synchronized (this) {
            change.run();
            latest = new Picture(rows, sightings, samples.histories());
            picture = latest;
        }
        listeners.forEach(listener -> listener.accept(latest));
    }

    private static Set<UUID> underWay(Handle handle) {
        return handle
                .createQuery("select object_id, parts from operations where ended_at is null")
                .map((row, _) -> subjects(row))
                .stream()
                .flatMap(Function.identity())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The rows that an operation is about.
    private static Stream<UUID> subjects(ResultSet row) throws SQLException {
        return Stream.concat(
                Stream.of(UUID.fromString(row.getString("object_id"))), Json.uuids(row.getString("parts")).stream());
    }

    private static Map<UUID, Going> going(Handle handle) {
        var going = new HashMap<UUID, Going>();
        handle.createQuery("select object_id, parts, reason from operations where state = 'running' and reason is not"
                        + " null")
                .map((row, _) -> Map.entry(row.getString("reason"), subjects(row)))
                .forEach(found -> Going.of(found.getKey())
                        .ifPresent(known -> found.getValue().forEach(row -> going.put(row, known))));
        return Map.copyOf(going);
    }

    private static Map<UUID, Instant> looks(Handle handle) {
        return handle.createQuery("""
            select object_id, requested_at from operations where kind = 'look-inside' and ended_at is null
            """)
                .map((row, _) -> Map.entry(
                        UUID.fromString(row.getString("object_id")),
                        row.getTimestamp("requested_at").toInstant()))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Rows read(Handle handle) {
        return new Rows(
                ProjectTable.all(handle),
                ProjectTable.quotas(handle),
                HostTable.all(handle),
                VolumeTable.all(handle),
                SnapshotTable.all(handle),
                SnapshotSetTable.all(handle),
                AttachmentTable.all(handle),
                VolumeTable.promised(handle),
                underWay(handle),
                going(handle),
                looks(handle),
                Watching.read(handle));
    }
}
