package org.snapdeck.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.Progress;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.StageReport;
import org.snapdeck.fx.Tracking;
import org.snapdeck.fx.Words;
import org.snapdeck.operations.OperationStory;
import org.snapdeck.operations.Reason;
import org.snapdeck.operations.StageProgress;
import org.snapdeck.operations.Step;

/// Tells dialogs and pages how far an operation has come, in words.
public final class OperationTracking implements Tracking<UUID> {
    private final Function<UUID, OperationStory> journal;
    private final Words words;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public OperationTracking(Function<UUID, OperationStory> journal, Words words) {
        this.journal = journal;
        this.words = words;
    }

    /// An operation has moved.
    public void changed() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Progress progress(UUID id) {
        var story = journal.apply(id);
        var stages = stages(story);
        return switch (story.operation().state()) {
            case REQUESTED, CLAIMED, SENT, UNKNOWN, RUNNING -> Progress.open(stages);
            case DONE -> Progress.done(stages);
            case FAILED, NOT_SENT -> Progress.failed(stages, problem(story));
            case NEEDS_YOU -> Progress.needsYou(stages, problem(story));
        };
    }

    public List<StageReport> stages(OperationStory story) {
        return story.stages().stream().map(this::report).toList();
    }

    private StageReport report(StageProgress stage) {
        return new StageReport(
                key(stage),
                state(stage.mark()),
                stage.key().isEmpty() ? "" : words.text(stage.key(), stage.arguments()),
                time(stage.steps()),
                stage.steps().stream().map(OperationTracking::command).toList());
    }

    private static String key(StageProgress stage) {
        return switch (stage.stage()) {
            case REQUEST -> "stage.request";
            case MESSAGE -> "stage.message";
            case EXECUTION -> "stage.execution";
            case READ_BACK -> "stage.read-back";
            case SETTLE -> "stage.settle";
        };
    }

    private static StageReport.State state(StageProgress.Mark mark) {
        return switch (mark) {
            case AHEAD -> StageReport.State.WAITING;
            case RUNNING -> StageReport.State.RUNNING;
            case DONE -> StageReport.State.DONE;
            case UNKNOWN -> StageReport.State.UNKNOWN;
            case FAILED -> StageReport.State.FAILED;
            case SKIPPED -> StageReport.State.SKIPPED;
        };
    }

    private static Optional<Duration> time(List<Step> steps) {
        return steps.stream().map(Step::duration).reduce(Duration::plus);
    }

    private static RanCommand command(Step step) {
        return new RanCommand(step.command(), step.exit(), step.stdout(), step.stderr(), Optional.of(step.duration()));
    }

    private Problem problem(OperationStory story) {
        return Problem.of(story.operation().reason().map(this::sentence).orElse(""))
                .with(story.steps().stream()
                        .map(OperationTracking::command)
                        .filter(OperationTracking::isTelling)
                        .toList());
    }

    private String sentence(Reason reason) {
        return words.text(reason.key(), reason.arguments());
    }

    /// What went well without a word explains nothing.
    private static boolean isTelling(RanCommand command) {
        return command.exit().orElse(-1) != 0 || !command.errors().isBlank();
    }
}
