package org.snapdeck.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The words are those of Cinder's notifications.
final class EventNameTest {
    @ParameterizedTest
    @CsvSource({
        "create-volume,         create",
        "copy-volume,           create",
        "create-snapshot,       create",
        "extend-volume,         resize",
        "enlarge-store,         resize",
        "delete-volume,         delete",
        "delete-with-snapshots, delete",
        "delete-snapshot,       delete",
        "revert-volume,         revert",
        "adopt-volume,          manage_existing",
        "release-volume,        unmanage",
        "edit-labels,           update",
        "edit-metadata,         update",
        "reset-status,          reset_status",
        "record-attachment,     attach",
        "remove-attachment,     detach"
    })
    void eachKindHasCindersWord(String kind, String deed) {
        assertThat(EventName.deed(kind)).isEqualTo(deed);
    }
}
