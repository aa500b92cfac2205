package org.snapdeck.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How far an operation has come in one of its stages, as a sentence that people can be told, and the commands
/// that ran in it.
///
/// @param key of the sentence; empty where there is nothing to say yet
public record StageProgress(Stage stage, Mark mark, String key, List<Object> arguments, List<Step> steps) {
    public enum Mark {
        AHEAD,
        RUNNING,
        DONE,
        UNKNOWN,
        FAILED,
        SKIPPED
    }

    public StageProgress {
        arguments = List.copyOf(arguments);
        steps = List.copyOf(steps);
    }

    /// All stages of an operation. Settling is one of them only where the outcome was unknown at some time.
    public static List<StageProgress> of(Operation operation, List<Step> steps) {
        var stages = new ArrayList<>(List.of(
                request(operation, steps),
                message(operation, steps),
                execution(operation, steps),
                readBack(operation, steps)));
        operation.unknownSince().ifPresent(since -> stages.add(settle(operation, since, steps)));
        return stages;
    }

    private static StageProgress request(Operation operation, List<Step> steps) {
        return new StageProgress(
                Stage.REQUEST,
                Mark.DONE,
                "stage.request.done",
                List.of(operation.requestedAt(), operation.requestedBy()),
                of(Stage.REQUEST, steps));
    }

    private static StageProgress message(Operation operation, List<Step> steps) {
        var own = of(Stage.MESSAGE, steps);
        return switch (operation.state()) {
            case REQUESTED -> said(Stage.MESSAGE, Mark.RUNNING, "stage.message.waiting", own);
            case CLAIMED, SENT, UNKNOWN, RUNNING, FAILED, NEEDS_YOU ->
                said(Stage.MESSAGE, Mark.DONE, "stage.message.done", own);
            case DONE ->
                operation.claimedAt().isPresent()
                        ? said(Stage.MESSAGE, Mark.DONE, "stage.message.done", own)
                        : said(Stage.MESSAGE, Mark.SKIPPED, "", own);
            case NOT_SENT -> because(Stage.MESSAGE, Mark.FAILED, operation, own);
        };
    }

    private static StageProgress execution(Operation operation, List<Step> steps) {
        var own = of(Stage.EXECUTION, steps);
        return switch (operation.state()) {
            case REQUESTED -> said(Stage.EXECUTION, Mark.AHEAD, "", own);
            case CLAIMED -> said(Stage.EXECUTION, Mark.RUNNING, "stage.execution.preparing", own);
            case SENT -> said(Stage.EXECUTION, Mark.RUNNING, "stage.execution.sent", own);
            case UNKNOWN -> because(Stage.EXECUTION, Mark.UNKNOWN, operation, own);
            case RUNNING -> because(Stage.EXECUTION, Mark.RUNNING, operation, own);
            case DONE -> executed(operation, own);
            case FAILED -> because(Stage.EXECUTION, Mark.FAILED, operation, own);
            case NEEDS_YOU -> said(Stage.EXECUTION, Mark.DONE, "stage.execution.ran", own);
            case NOT_SENT -> said(Stage.EXECUTION, Mark.SKIPPED, "stage.execution.skipped", own);
        };
    }

    private static StageProgress executed(Operation operation, List<Step> own) {
        if (operation.sentAt().isEmpty()) {
            return said(Stage.EXECUTION, Mark.SKIPPED, "stage.execution.none", own);
        }
        return operation.reason().isPresent()
                ? because(Stage.EXECUTION, Mark.DONE, operation, own)
                : said(Stage.EXECUTION, Mark.DONE, "stage.execution.done", own);
    }

    /// The looks at what goes on by itself belong here; where the outcome was unknown, they are a stage of their own.
    private static StageProgress readBack(Operation operation, List<Step> steps) {
        var own = new ArrayList<>(of(Stage.READ_BACK, steps));
        if (operation.unknownSince().isEmpty()) {
            own.addAll(of(Stage.SETTLE, steps));
        }
        return switch (operation.state()) {
            case REQUESTED, CLAIMED, SENT, UNKNOWN, RUNNING -> said(Stage.READ_BACK, Mark.AHEAD, "", own);
            case DONE ->
                operation.sentAt().isPresent()
                        ? said(Stage.READ_BACK, Mark.DONE, "stage.read-back.done", own)
                        : said(Stage.READ_BACK, Mark.SKIPPED, "", own);
            case FAILED ->
                own.isEmpty()
                        ? said(Stage.READ_BACK, Mark.SKIPPED, "", own)
                        : said(Stage.READ_BACK, Mark.DONE, "stage.read-back.looked", own);
            case NEEDS_YOU -> because(Stage.READ_BACK, Mark.UNKNOWN, operation, own);
            case NOT_SENT -> said(Stage.READ_BACK, Mark.SKIPPED, "", own);
        };
    }

    private static StageProgress settle(Operation operation, Instant since, List<Step> steps) {
        var own = of(Stage.SETTLE, steps);
        var looks = own.stream().mapToInt(Step::look).max().orElse(0);
        return operation.state().isFinal() || operation.state() == OperationState.RUNNING
                ? new StageProgress(Stage.SETTLE, Mark.DONE, "stage.settle.done", List.of(looks), own)
                : new StageProgress(Stage.SETTLE, Mark.RUNNING, "stage.settle.running", List.of(since, looks), own);
    }

    private static StageProgress said(Stage stage, Mark mark, String key, List<Step> steps) {
        return new StageProgress(stage, mark, key, List.of(), steps);
    }

    private static StageProgress because(Stage stage, Mark mark, Operation operation, List<Step> steps) {
        return new StageProgress(
                stage,
                mark,
                operation.reason().map(Reason::key).orElse(""),
                operation
                        .reason()
                        .map(Reason::arguments)
                        .<List<Object>>map(List::copyOf)
                        .orElse(List.of()),
                steps);
    }

    private static List<Step> of(Stage stage, List<Step> steps) {
        return steps.stream().filter(step -> step.stage() == stage).toList();
    }
}
