package org.snapdeck.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.Progress;
import org.snapdeck.fx.SampleTracking;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Quota;
import org.snapdeck.inventory.SamplePicture;
import org.snapdeck.inventory.Volume;
import org.snapdeck.snapshots.CreateSnapshotMannerViewModel.Choice;
import org.snapdeck.usage.InstanceState;

final class CreateSnapshotSetViewModelTest {
    private static final String ACKNOWLEDGE = "Say first that you know who uses the volume.";

    private final SampleTracking tracking = new SampleTracking();
    private final SamplePicture sample = new SamplePicture();
    private final Volume data = sample.volume("data");
    private final Volume log = sample.volume("log");
    private final SimpleObjectProperty<Picture> picture = new SimpleObjectProperty<>();
    private final List<CreateSnapshotSetRequest> created = new ArrayList<>();
    private final CreateSnapshotSetViewModel form = of(data, log);

    private CreateSnapshotSetViewModel of(Volume... volumes) {
        picture.set(sample.picture());
        var desk = new CreateSnapshotSetDesk(
                _ -> sample.picture(),
                (wanted, _) -> {
                    created.add(wanted);
                    return wanted.operationId();
                },
                SampleHold.desk(),
                tracking);
        return new CreateSnapshotSetViewModel(
                Stream.of(volumes).map(Volume::id).toList(),
                picture,
                desk,
                Words.at(InstantSource.fixed(SamplePicture.NOW), ZoneOffset.UTC),
                Background.sameThread());
    }

    private void seen(SamplePicture now) {
        picture.set(now.picture());
    }

    @Test
    void eachVolumeGetsASnapshotOfItsNameAndNoOtherOperation() {
        form.nameProperty().set("before");

        form.submit();

        var wanted = created.getFirst();
        assertThat(wanted.members())
                .extracting(CreateSnapshotRequest::name)
                .containsExactly("before · data", "before · log");
        assertThat(wanted.members())
                .extracting(CreateSnapshotRequest::operationId)
                .containsOnly(wanted.operationId());
        assertThat(wanted.members()).extracting(CreateSnapshotRequest::id).doesNotHaveDuplicates();
    }

    @Test
    void theCommandsAreThoseThatWillRun() {
        assertThat(form.commandsProperty().get().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("lvcreate ").contains("snapdeck.set="),
                        line -> assertThat(line).startsWith("lvcreate ").contains("snapdeck.set="));
    }

    @Test
    void oneWordForAllWhoUseThem() {
        seen(sample.opened(data, 1));
        assertThat(form.reasonProperty().get()).isEqualTo(ACKNOWLEDGE);

        form.acknowledgedProperty().set(true);
        assertThat(form.reasonProperty().get()).isEmpty();

        seen(sample.mounted(log, "/srv", "ext4"));
        assertThat(form.changedProperty().get()).isTrue();
        assertThat(form.reasonProperty().get()).isEqualTo(ACKNOWLEDGE);
    }

    @Test
    void theInstancesOfAllOfThemArePaused() {
        seen(sample.instance(data, "web-1", "vda", InstanceState.RUNNING)
                .instance(log, "web-2", "vda", InstanceState.RUNNING));

        form.manner().choiceProperty().set(Choice.PAUSE);
        form.submit();

        assertThat(created.getFirst().hold().orElseThrow().instances()).hasSize(2);
        assertThat(form.linesProperty().get())
                .extracting(CreateSnapshotSetLine::consistency)
                .containsOnly("paused");
    }

    @Test
    void anotherUserOfOneOfThemIsAReasonNotToPause() {
        seen(sample.instance(data, "web-1", "vda", InstanceState.RUNNING).mounted(log, "/srv", "ext4"));

        form.manner().choiceProperty().set(Choice.PAUSE);

        assertThat(form.reasonProperty().get()).isEqualTo("No instance that libvirt runs on this host uses log.");
    }

    @Test
    void theQuotaIsAskedForAllOfThem() {
        seen(sample.quota(new Quota(10, 1, 1000, -1, true)));

        assertThat(form.reasonProperty().get()).contains("snapshots");
        form.submit();
        assertThat(created).isEmpty();
    }

    @Test
    void oneVolumeIsNoSet() {
        assertThat(of(data).reasonProperty().get()).isEqualTo("A set takes at least two volumes.");
    }

    @Test
    void tryingAgainIsAnotherSet() {
        form.submit();
        tracking.proceed(Progress.failed(List.of(), Problem.of("no room")));
        form.submit();

        assertThat(created)
                .extracting(CreateSnapshotSetRequest::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(created.stream().flatMap(set -> set.members().stream()).map(CreateSnapshotRequest::id))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }
}
