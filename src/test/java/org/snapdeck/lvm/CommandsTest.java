package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The exact commands, as people see them before they run.
final class CommandsTest {

    private static final LvHandle ORIGIN = new LvHandle(
            new LvName("volume-1").in(new VgName("vg")),
            new LvUuid("h7b1cH-GceS-eumz-FOBi-uqai-XIXh-ciqTLV"),
            new VgUuid("TSbpei-fhRv-QU9H-XGpC-tOH1-OlR5-4UlQC8"));
    private static final UUID OPERATION = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final Tags TAGS = Tags.NONE.with(Tag.OPERATION, OPERATION);
    private static final String OP = "--addtag snapdeck.op=" + OPERATION;

    @Test
    void aThickSnapshotHasASizeInWholeSectors() {
        assertThat(snapshot(sized(1000)).command().display())
                .isEqualTo("lvcreate --name _snapshot-1 --snapshot vg/volume-1 -L 1024b " + OP);
    }

    @Test
    void aThinSnapshotHasNoSize() {
        assertThat(snapshot(new SnapshotStore.InPool()).command().display())
                .isEqualTo("lvcreate --name _snapshot-1 --snapshot vg/volume-1 " + OP);
    }

    @Test
    void aVolumeIsMadeWithoutQuestions() {
        var volume = new NewVolume(ORIGIN.path(), ByteSize.ofGib(1), Optional.empty(), TAGS);

        assertThat(volume.command().display()).isEqualTo("lvcreate -y -Wy -n volume-1 -L 1073741824b " + OP + " vg");
    }

    @Test
    void aThinVolumeIsMadeInItsPool() {
        var volume = new NewVolume(ORIGIN.path(), ByteSize.ofGib(1), Optional.of(new LvName("pool")), TAGS);

        assertThat(volume.command().display())
                .isEqualTo("lvcreate -y -Wy -n volume-1 -T -V 1073741824b " + OP + " vg/pool");
    }

    @Test
    void removingMeansThisVolumeOnlyAndNoThickSnapshotOfIt() {
        assertThat(Removal.ofSnapshot(ORIGIN, ID, OPERATION).command().words())
                .containsExactly(
                        "lvremove",
                        "-y",
                        "-S",
                        "lv_uuid=\"h7b1cH-GceS-eumz-FOBi-uqai-XIXh-ciqTLV\" && lv_tags=\"snapdeck.id=" + ID
                                + "\" && lv_role!=thickorigin && lv_attr!~\"^O\"",
                        "vg");
    }

    @Test
    void removingAVolumeLeavesItIfItHasSnapshots() {
        assertThat(Removal.ofVolume(ORIGIN, ID, OPERATION).command().words())
                .element(3)
                .asString()
                .endsWith(" && lv_role!=origin");
    }

    @Test
    void remainsAreToldByTheirOperation() {
        assertThat(Removal.ofRemains(ORIGIN, OPERATION, ID).command().words())
                .element(3)
                .asString()
                .endsWith(" && lv_tags=\"snapdeck.op=" + OPERATION + "\" && lv_role!=origin && lv_role!=snapshot");
    }

    @Test
    void tagsAreWrittenOnThisVolumeOnly() {
        var retagging = new Retagging(ORIGIN, TAGS, new Tags(List.of("old")), OPERATION);

        assertThat(retagging.command().words())
                .containsExactly(
                        "lvchange",
                        "--addtag",
                        "snapdeck.op=" + OPERATION,
                        "--deltag",
                        "old",
                        "-S",
                        "lv_uuid=\"h7b1cH-GceS-eumz-FOBi-uqai-XIXh-ciqTLV\"",
                        "vg");
    }

    @Test
    void aTagThatShallBeThereIsNotTakenOff() {
        var retagging = new Retagging(ORIGIN, TAGS, TAGS, OPERATION);

        assertThat(retagging.command().words()).contains("--addtag").doesNotContain("--deltag");
    }

    @Test
    void whatIsMadeBearsItsOperation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewVolume(ORIGIN.path(), ByteSize.ofGib(1), Optional.empty(), Tags.NONE));
    }

    /// Measured: the snapshot's name fits, but not that of a device behind it, and half of a snapshot stays
    /// behind.
    @Test
    void aSnapshotNeedsRoomForTheNamesOfItsHelpers() {
        var group = new VgName("stack-volumes");
        var fits = new LvHandle(named(53, "b").in(group), ORIGIN.uuid(), ORIGIN.groupUuid());
        var tooLong = named(54, "b");
        var store = sized(4096);
        var short1 = new LvHandle(new LvName("short").in(group), ORIGIN.uuid(), ORIGIN.groupUuid());

        assertThat(new NewSnapshot(short1, fits.path().name(), store, TAGS, 0)
                        .path()
                        .deviceName())
                .hasSize(123);
        assertThatExceptionOfType(InvalidName.class).isThrownBy(() -> new NewSnapshot(short1, tooLong, store, TAGS, 0));
        assertThatExceptionOfType(InvalidName.class)
                .isThrownBy(() -> new NewSnapshot(fits, new LvName("s"), store, TAGS, 0));
        assertThat(new NewSnapshot(fits, tooLong, new SnapshotStore.InPool(), TAGS, 0).name())
                .isEqualTo(tooLong);
    }

    private static LvName named(int hyphens, String end) {
        return new LvName("a" + "-".repeat(hyphens) + end);
    }

    private static NewSnapshot snapshot(SnapshotStore store) {
        return new NewSnapshot(ORIGIN, new LvName("_snapshot-1"), store, TAGS, 0);
    }

    private static SnapshotStore sized(long bytes) {
        return new SnapshotStore.Sized(new ByteSize(bytes));
    }
}
