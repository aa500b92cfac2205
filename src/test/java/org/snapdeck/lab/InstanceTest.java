package org.snapdeck.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What holding an instance does to a snapshot of its volume, by plain commands and without the console: the facts that
/// the console's promises stand on, and that what measures them can see them.
@Tag("lab")
final class InstanceTest {
    private static final String VOLUME = "stack-volumes/instance-test";
    private static final String SNAPSHOT = "stack-volumes/_instance-test";

    private static LabHost lab;
    private static LabInstance instance;

    @BeforeAll
    static void start() {
        lab = LabHost.running();
        lab.root("lvcreate -qq -y -L 64m -n instance-test stack-volumes");
        instance = LabInstance.start(lab, "instance-test", VOLUME);
    }

    @AfterAll
    static void stop() {
        instance.close();
        lab.root("lvremove -qq -y " + VOLUME);
    }

    @AfterEach
    void removeTheSnapshot() {
        lab.root("[ ! -e /dev/" + SNAPSHOT + " ] || lvremove -qq -y " + SNAPSHOT);
    }

    @Test
    void aSnapshotWhileItRunsHasAllThatWasMadeDurable() {
        instance.goesOn();
        var before = instance.acknowledged();
        cut();
        var copy = LabFilesystem.on(SNAPSHOT, lab);
        assertThat(copy.needsRecovery()).isTrue();
        assertThat(copy.lastRecord()).isGreaterThanOrEqualTo(before);
    }

    @Test
    void aSnapshotWhileItIsPausedHasTheLastRecordAndNeedsRecovery() {
        instance.suspend();
        assertThat(instance.state()).isEqualTo("paused");
        var last = instance.acknowledged();
        cut();
        instance.resume();
        instance.goesOn();

        var copy = LabFilesystem.on(SNAPSHOT, lab);
        assertThat(copy.needsRecovery()).isTrue();
        copy.recover();
        assertThat(copy.isSound()).isTrue();
        assertThat(copy.lastRecord()).isBetween(last, last + 1);
    }

    @Test
    void aSnapshotWhileItsFilesystemIsFrozenIsClean() {
        instance.freeze();
        assertThat(instance.isFrozen()).isTrue();
        assertThat(instance.state()).isEqualTo("running");
        var last = instance.acknowledged();
        cut();
        instance.thaw();
        assertThat(instance.isFrozen()).isFalse();
        instance.goesOn();

        var copy = LabFilesystem.on(SNAPSHOT, lab);
        assertThat(copy.needsRecovery()).isFalse();
        assertThat(copy.isSound()).isTrue();
        assertThat(copy.lastRecord()).isBetween(last, last + 1);
    }

    @Test
    void howLongItStoodStillIsSeenFromOutside() {
        try (var watch = instance.watch()) {
            instance.suspend();
            var last = instance.acknowledged();
            var since = System.nanoTime();
            cut();
            var held = Duration.ofNanos(System.nanoTime() - since);
            instance.resume();
            instance.goesOn();
            var longest = watch.longest();
            assertThat(longest.time()).isGreaterThanOrEqualTo(held);
            assertThat(longest.after()).isBetween(last - 1, last);
        }
    }

    @Test
    void itsVolumeIsNotRemovedWhileItRuns() {
        assertThatThrownBy(() -> lab.root("lvremove -y " + VOLUME)).hasMessageContaining("in use");
    }

    private static void cut() {
        lab.root("lvcreate -qq -y --snapshot -l 100%ORIGIN -n _instance-test " + VOLUME);
    }
}
