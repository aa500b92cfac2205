package org.snapdeck.attachments;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.StorageHost;

/// Where an instance may run: on the volume's own host, which needs no word, or on another one.
record HostChoice(Optional<UUID> id, String name) {

    static List<HostChoice> of(UUID volumeId, Picture picture, Words words) {
        var own = picture.volume(volumeId).map(volume -> volume.pool().hostId());
        var others = picture.hosts().stream()
                .filter(host -> own.filter(host.id()::equals).isEmpty())
                .sorted(Comparator.comparing(StorageHost::name))
                .map(host -> new HostChoice(Optional.of(host.id()), host.name()));
        return Stream.concat(
                        Stream.of(new HostChoice(Optional.empty(), words.text("record-attachment.host-none"))), others)
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
