package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.snapdeck.inventory.SamplePicture.THICK;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Maintenance refuses what would be sent to the host anew, and nothing else: as Cinder's freezing does, and as the
/// sentence says to whoever begins it. Each action has to be decided on here.
final class FrozenRulesTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume plain = sample.volume("vol-1");
    private final Volume attached = sample.volume("vol-2");
    private final Volume parent = sample.volume("vol-3");
    private final Snapshot snapshot = sample.snapshot(parent, "snap-1");
    private final Volume copy = sample.volume("copy");
    private final Volume merge = sample.volume("merge");

    @BeforeEach
    void freeze() {
        sample.attached(attached, "web-1", "/dev/vdb");
        sample.running(copy.id(), "running.copy.begins").running(merge.id(), "reason.revert.waiting");
        sample.frozen();
    }

    /// Something that the action could be done with, were its host not frozen.
    private Volume fit(VolumeAction action) {
        return switch (action) {
            case REMOVE_ATTACHMENT -> attached;
            case DELETE_WITH_SNAPSHOTS -> parent;
            case CANCEL_COPY -> copy;
            case BEGIN_MERGE -> merge;
            case CREATE_SNAPSHOT, COPY, EXTEND, EDIT, EDIT_METADATA, RECORD_ATTACHMENT, RESET_STATUS, RELEASE, DELETE ->
                plain;
        };
    }

    private static boolean isAnew(VolumeAction action) {
        return switch (action) {
            case CREATE_SNAPSHOT, COPY, EXTEND, RELEASE, DELETE, DELETE_WITH_SNAPSHOTS -> true;
            // What is only written down.
            case EDIT, EDIT_METADATA, RECORD_ATTACHMENT, REMOVE_ATTACHMENT, RESET_STATUS -> false;
            // What is under way there goes on to its end.
            case CANCEL_COPY, BEGIN_MERGE -> false;
        };
    }

    private static boolean isAnew(SnapshotAction action) {
        return switch (action) {
            case CREATE_VOLUME, LOOK_INSIDE, ENLARGE_STORE, REVERT, DELETE -> true;
            case EDIT, EDIT_METADATA, EDIT_STORE_RULE, RESET_STATUS -> false;
        };
    }

    private static void assertDecided(Verdict verdict, boolean isAnew) {
        assertThat(verdict).isEqualTo(isAnew ? Verdict.refused("rule.host.frozen", "storage-1") : Verdict.allowed());
    }

    @ParameterizedTest
    @EnumSource
    void anActionWithAVolumeIsRefusedWhereItSendsSomethingNew(VolumeAction action) {
        assertDecided(Rules.explain(action, fit(action), sample.picture()), isAnew(action));
    }

    @ParameterizedTest
    @EnumSource
    void anActionWithASnapshotIsRefusedWhereItSendsSomethingNew(SnapshotAction action) {
        assertDecided(Rules.explain(action, snapshot, sample.picture()), isAnew(action));
    }

    @Test
    void nothingIsMadeInAPool() {
        assertDecided(HostRules.poolIsSound(THICK, sample.picture()), true);
    }
}
