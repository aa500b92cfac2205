package org.snapdeck.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.snapdeck.activity.OperationRow.ObjectKind;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.LaterBackground;
import org.snapdeck.fx.Progress;
import org.snapdeck.fx.StageReport;
import org.snapdeck.fx.Tracking;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.Picture;
import org.snapdeck.inventory.Pictures;
import org.snapdeck.inventory.Project;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.operations.Operation;
import org.snapdeck.operations.Reason;

final class ActivityViewModelTest {
    private final ObjectProperty<List<Operation>> operations = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Picture> picture =
            new SimpleObjectProperty<>(Pictures.empty().picture());
    private final Stories stories = new Stories();
    private final ActivityViewModel model =
            new ActivityViewModel(operations, new SimpleLongProperty(), picture, stories, Background.sameThread());

    @Test
    void eachOperationIsARowThatNamesItsHostAndProject() {
        picture.set(Pictures.empty()
                .with(new Project(SampleOperations.PROJECT, "default"))
                .with(host())
                .picture());
        operations.set(List.of(SampleOperations.done(2), SampleOperations.requested(1)));

        assertThat(model.rowsProperty().get()).extracting(OperationRow::number).containsExactly(2L, 1L);
        assertThat(model.rowsProperty().get().getFirst().host()).isEqualTo("lab-1");
        assertThat(model.rowsProperty().get().getFirst().project()).isEqualTo("default");
    }

    @Test
    void whatIsGoneCannotBeShownAndTheReasonSaysSo() {
        operations.set(List.of(SampleOperations.done(1)));
        var row = model.rowsProperty().get().getFirst();

        assertThat(row.object()).isEqualTo(ObjectKind.GONE);
        assertThat(model.explainObject(row)).isEqualTo(Verdict.refused("activity.object-gone", "vol-1-snapshot"));
        assertThat(model.explainHost(row)).isEqualTo(Verdict.refused("activity.host-gone"));
    }

    @Test
    void aHostThatAnOperationIsAboutCanBeShown() {
        picture.set(Pictures.empty().with(host()).picture());
        operations.set(List.of(SampleOperations.done(1, SampleOperations.HOST)));
        var row = model.rowsProperty().get().getFirst();

        assertThat(row.object()).isEqualTo(ObjectKind.HOST);
        assertThat(model.explainObject(row).isAllowed()).isTrue();
    }

    @Test
    void theStoryOfTheWatchedOperationIsReadOnceAndAgainWhenItHasMoved() {
        operations.set(List.of(SampleOperations.requested(1)));
        model.watch(model.rowsProperty().get().getFirst());
        model.watch(model.rowsProperty().get().getFirst());
        assertThat(stories.asked).containsExactly(SampleOperations.id(1));
        assertThat(model.progressProperty().get()).isEqualTo(Optional.of(Progress.open(stage("vol-1 waits"))));

        stories.told.put(SampleOperations.id(1), Progress.done(stage("vol-1 is done")));
        operations.set(List.of(SampleOperations.done(1)));
        model.watch(model.rowsProperty().get().getFirst());

        assertThat(stories.asked).hasSize(2);
        assertThat(model.progressProperty().get()).isEqualTo(Optional.of(Progress.done(stage("vol-1 is done"))));
    }

    @Test
    void anAnswerThatComesTooLateDoesNotShowInAnothersPlace() {
        var later = new LaterBackground();
        var slow = new ActivityViewModel(operations, new SimpleLongProperty(), picture, stories, later);
        stories.told.put(SampleOperations.id(2), Progress.open(stage("vol-2 waits")));
        operations.set(List.of(SampleOperations.requested(2), SampleOperations.requested(1)));
        slow.watch(slow.rowsProperty().get().getLast());
        slow.watch(slow.rowsProperty().get().getFirst());

        later.runLast();
        later.runLast();

        assertThat(slow.progressProperty().get()).isEqualTo(Optional.of(Progress.open(stage("vol-2 waits"))));
    }

    @Test
    void onlyWhatIsUnknownNowHasASince() {
        var reason = Reason.of("reason.lost", "root@lab-1");

        assertThat(OperationRow.of(SampleOperations.unknown(1, reason), picture.get())
                        .unknownSince())
                .contains(SampleOperations.REQUESTED.plusSeconds(60));
        assertThat(OperationRow.of(SampleOperations.needsYou(1, reason), picture.get())
                        .unknownSince())
                .isEmpty();
    }

    private static StorageHost host() {
        return new StorageHost(
                SampleOperations.HOST,
                "lab-1",
                "lab-1",
                22,
                "root",
                LoginKind.AGENT,
                Optional.<Path>empty(),
                false,
                false,
                0);
    }

    private static List<StageReport> stage(String sentence) {
        return List.of(StageReport.of("stage.request", StageReport.State.DONE, sentence));
    }

    private static final class Stories implements Tracking<UUID> {
        private final List<UUID> asked = new ArrayList<>();
        private final Map<UUID, Progress> told = new HashMap<>();

        @Override
        public Progress progress(UUID id) {
            asked.add(id);
            return told.getOrDefault(id, Progress.open(stage("vol-1 waits")));
        }

        @Override
        public Runnable listen(Runnable listener) {
            return () -> {};
        }
    }
}
