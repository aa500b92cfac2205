package org.snapdeck.upkeep;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.snapdeck.fx.Removable;
import org.snapdeck.fx.RemovalKind;
import org.snapdeck.fx.Status;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.StorageRow;

/// Several rows that are to get one status by hand. What a row was when it was told is what the request names: a row
/// that has become something else meanwhile is refused.
final class ResettingRows implements RemovalKind<StorageRow> {
    private final ResetStatusDesk desk;
    private final Words words;
    private final Map<UUID, String> told = new ConcurrentHashMap<>();
    private volatile Optional<String> wanted = Optional.empty();

    ResettingRows(ResetStatusDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    /// @param status Cinder's word for it
    void want(String status) {
        wanted = Optional.of(status);
    }

    @Override
    public String key() {
        return "reset-statuses";
    }

    @Override
    public Course course() {
        return new Course("updating", "updated", false);
    }

    @Override
    public Optional<StorageRow> find(UUID id, Picture picture) {
        return StorageRow.find(id, picture);
    }

    @Override
    public UUID hostOf(StorageRow row) {
        return row.pool().hostId();
    }

    @Override
    public Removable tell(StorageRow row, Picture picture) {
        told.put(row.id(), row.status());
        return new Removable(
                row.id(),
                row.title(),
                words.text(
                        "reset-statuses.place",
                        words.text(Status.ofRow(row.status()).key()),
                        evidence(row, picture)),
                Optional.empty(),
                wanted.map(status -> words.reason(ResetStatus.explain(row, status, picture)))
                        .orElseGet(() -> words.text("reset-status.choose")));
    }

    /// What the host shows of it, so that nobody has to believe the row.
    private String evidence(StorageRow row, Picture picture) {
        var read = picture.sighting(row.pool().hostId())
                .seenAt()
                .map(words::age)
                .orElseGet(() -> words.text("details.never-read"));
        return row.seen(picture)
                .map(seen -> words.text(
                        "reset-statuses.seen",
                        seen.group() + "/" + seen.name(),
                        seen.size(),
                        seen.shape().attributes(),
                        words.text("answer." + seen.open().name().toLowerCase(Locale.ROOT)),
                        read))
                .orElseGet(() -> words.text(
                        "reset-statuses.not-there", row.pool().group().text(), read));
    }

    @Override
    public UUID request(UUID operationId, UUID id) throws RequestRefused {
        return desk.requests().reset(id, told.getOrDefault(id, ""), wanted.orElseThrow());
    }
}
