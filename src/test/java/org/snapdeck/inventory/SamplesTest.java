package org.snapdeck.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snapdeck.filling.Content;
import org.snapdeck.filling.History;
import org.snapdeck.filling.Sample;
import org.snapdeck.filling.SampleTable;
import org.snapdeck.filling.Series;
import org.snapdeck.operations.EngineOnDemoHost;

/// What is kept of the looks at a host: in the database, and no more than that.
final class SamplesTest {
    @TempDir
    private Path folder;

    private EngineOnDemoHost engine;

    @BeforeEach
    void open() throws Exception {
        engine = new EngineOnDemoHost(folder);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Map<Series, History> written() {
        return engine.database.transaction(SampleTable::all);
    }

    private void seen(Instant at) {
        var report = engine.inventory.picture().sighting(engine.host.id()).report();
        engine.inventory.seen(engine.host.id(), report.orElseThrow(), at);
    }

    @Test
    void eachLookIsASampleOfOurThickSnapshotsAndOfPoolsThatHoldOurVolumes() throws Exception {
        var snapshot = engine.snapshot(engine.volume("vol-1", 1), "vol-1-snapshot");
        engine.volume("thin-1", 1, engine.thinPool());

        assertThat(written().keySet())
                .filteredOn(series -> series.content() == Content.STORE)
                .extracting(Series::volume)
                .containsExactly(snapshot.uuid().orElseThrow());
        assertThat(written().keySet())
                .extracting(Series::content)
                .contains(Content.DATA, Content.METADATA)
                .hasSize(3);
    }

    @Test
    void whatIsFollowedIsTheSameAfterTheNextStart() throws Exception {
        var volume = engine.volume("vol-1", 1);
        var snapshot = engine.snapshot(volume, "vol-1-snapshot");
        var series = new Series(engine.host.id(), snapshot.uuid().orElseThrow(), Content.STORE);
        for (var look = 0; look < 5; look++) {
            engine.demo.world().write("stack-volumes", volume.lv().text(), 32L << 20);
            engine.look();
        }
        var before = engine.inventory.picture().history(series);
        assertThat(before.kept()).hasSizeGreaterThan(4);

        engine = engine.restarted(folder);

        assertThat(engine.inventory.picture().history(series).kept()).containsAll(before.kept());
        assertThat(before.kept().getLast().used().bytes()).isGreaterThan(4 * 32L << 20);
    }

    @Test
    void whatHasGrownOldWhileNobodyLookedIsNotKept() throws Exception {
        var snapshot = engine.snapshot(engine.volume("vol-1", 1), "vol-1-snapshot");
        var series = new Series(engine.host.id(), snapshot.uuid().orElseThrow(), Content.STORE);
        var old = new Sample(Instant.now().minus(Duration.ofDays(40)), snapshot.size(), snapshot.size());
        engine.database.transaction(handle -> {
            SampleTable.insert(handle, series, List.of(old));
            return null;
        });

        engine = engine.restarted(folder);

        assertThat(written().get(series).kept()).isNotEmpty().doesNotContain(old);
    }

    @Test
    void aSnapshotThatIsGoneLeavesNothing() throws Exception {
        var snapshot = engine.snapshot(engine.volume("vol-1", 1), "vol-1-snapshot");
        assertThat(written()).isNotEmpty();

        engine.run(engine.deleteSnapshot.request(UUID.randomUUID(), snapshot.id()));

        assertThat(written()).isEmpty();
    }

    @Test
    void aMonthOfLooksIsBoundedInTheDatabaseToo() throws Exception {
        engine.snapshot(engine.volume("vol-1", 1), "vol-1-snapshot");
        var now = Instant.now();
        for (var hour = 0; hour < 24 * 40; hour++) {
            seen(now.plus(Duration.ofHours(hour)));
        }

        var kept = written().values().iterator().next().kept();
        assertThat(kept.size()).isLessThan(31 * 24 + 25);
        assertThat(kept)
                .isEqualTo(engine.inventory
                        .picture()
                        .history(written().keySet().iterator().next())
                        .kept());
    }

    /// The database may be long at something else.
    @Test
    void aLookDoesNotWaitForTheDatabase() throws Exception {
        engine.snapshot(engine.volume("vol-1", 1), "vol-1-snapshot");

        engine.database.transaction(_ -> {
            seen(Instant.now().plusSeconds(600));
            return null;
        });

        assertThat(written().values().iterator().next().kept()).hasSizeGreaterThan(1);
    }

    @Test
    void aPictureTellsWhatWasSeen() {
        var sample = new SamplePicture();
        var snapshot = sample.snapshot(sample.volume("vol-1"), "monday");
        sample.filled(snapshot, Map.of(10, 20, 5, 30, 0, 40));

        var seen = sample.picture().seen(snapshot).orElseThrow();
        assertThat(seen.shape().dataPercent()).isEqualTo(OptionalDouble.of(40));
        assertThat(sample.picture()
                        .history(new Series(SamplePicture.HOST, seen.uuid(), Content.STORE))
                        .samples())
                .extracting(sampled -> Math.round(sampled.share() * 100))
                .containsExactly(20L, 30L, 40L);
    }
}
