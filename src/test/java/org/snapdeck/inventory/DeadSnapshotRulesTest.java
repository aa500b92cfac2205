package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A dead snapshot can be deleted, and nothing else; only its status can be reset, should that stand in the way.
final class DeadSnapshotRulesTest {
    private final SamplePicture sample = new SamplePicture();
    private final Volume volume = sample.volume("vol-1");
    private final Snapshot dead = sample.snapshot(volume, "dead");

    @ParameterizedTest
    @EnumSource(SnapshotAction.class)
    void nothingButItsDeletionIsAllowed(SnapshotAction action) {
        sample.on(dead.id()).invalid = true;

        var verdict = Rules.explain(action, dead, sample.picture());

        switch (action) {
            case DELETE, RESET_STATUS -> assertThat(verdict).isEqualTo(Verdict.allowed());
            case CREATE_VOLUME, LOOK_INSIDE, EDIT, EDIT_METADATA, ENLARGE_STORE, EDIT_STORE_RULE, REVERT ->
                assertThat(verdict).isEqualTo(Verdict.refused("rule.snapshot.invalid", "dead"));
        }
    }
}
