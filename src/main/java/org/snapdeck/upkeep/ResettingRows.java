package org.snapdeck.upkeep;

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
    private volatile String wanted;

    /// @param wanted Cinder's word for the status
    ResettingRows(String wanted, ResetStatusDesk desk, Words words) {
        this.wanted = wanted;
        this.desk = desk;
        this.words = words;
    }

    void want(String status) {
        wanted = status;
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
                        row.pool().group().text()),
                Optional.empty(),
                words.reason(ResetStatus.explain(row, wanted, picture)));
    }

    @Override
    public UUID request(UUID operationId, UUID id) throws RequestRefused {
        return desk.requests().reset(id, told.getOrDefault(id, ""), wanted);
    }
}
