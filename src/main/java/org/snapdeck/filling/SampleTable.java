package org.snapdeck.filling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.LvUuid;

/// The table of samples.
public final class SampleTable {
    private SampleTable() {}

    public static Map<Series, History> all(Handle handle) {
        var found = new HashMap<Series, List<Sample>>();
        handle.createQuery("select * from samples order by taken_at")
                .map((row, _) -> Map.entry(
                        new Series(
                                UUID.fromString(row.getString("host_id")),
                                new LvUuid(row.getString("lv_uuid")),
                                Content.of(row.getString("content"))),
                        new Sample(
                                row.getTimestamp("taken_at").toInstant(),
                                new ByteSize(row.getLong("used_bytes")),
                                new ByteSize(row.getLong("size_bytes")))))
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
        return found.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> History.of(entry.getValue())));
    }

    public static void insert(Handle handle, Series series, List<Sample> samples) {
        if (samples.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
            insert into samples (host_id, lv_uuid, content, taken_at, used_bytes, size_bytes)
            values (:host, :uuid, :content, :at, :used, :size)
            """);
        samples.forEach(sample -> named(batch, series)
                .bind("at", sample.at())
                .bind("used", sample.used().bytes())
                .bind("size", sample.size().bytes())
                .add());
        batch.execute();
    }

    public static void delete(Handle handle, Series series, List<Sample> samples) {
        if (samples.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
            delete from samples
            where host_id = :host and lv_uuid = :uuid and content = :content and taken_at = :at
            """);
        samples.forEach(sample -> named(batch, series).bind("at", sample.at()).add());
        batch.execute();
    }

    public static void delete(Handle handle, Series series) {
        handle.createUpdate("delete from samples where host_id = :host and lv_uuid = :uuid and content = :content")
                .bind("host", series.hostId().toString())
                .bind("uuid", series.volume().text())
                .bind("content", series.content().word())
                .execute();
    }

    public static void erase(Handle handle, UUID hostId) {
        handle.createUpdate("delete from samples where host_id = :host")
                .bind("host", hostId.toString())
                .execute();
    }

    private static PreparedBatch named(PreparedBatch batch, Series series) {
        return batch.bind("host", series.hostId().toString())
                .bind("uuid", series.volume().text())
                .bind("content", series.content().word());
    }
}
