package org.snapdeck.fx;

import javafx.scene.layout.VBox;

/// The evidence of a problem: the commands with what they said, or the trace of a defect.
final class ProblemDetails extends VBox {

    ProblemDetails(Problem problem, Words words) {
        getStyleClass().add("problem-details");
        problem.commands().forEach(command -> getChildren().add(new CommandBlock(command, words)));
        if (!problem.trace().isBlank()) {
            getChildren().add(CommandBlock.ofText(problem.trace(), words));
        }
    }
}
