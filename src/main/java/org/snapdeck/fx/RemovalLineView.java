package org.snapdeck.fx;

import org.kordamp.ikonli.feather.Feather;

/// One of the things to be deleted: what it is, why it can't be deleted, or what became of it.
final class RemovalLineView {

    private final Words words;
    private final RemovalKind.Course course;

    RemovalLineView(Words words, RemovalKind.Course course) {
        this.words = words;
        this.course = course;
    }

    OutcomeLine of(RemovalLine line) {
        var what = line.what();
        var view = what.isAllowed()
                ? new OutcomeLine(Status.ofRow(course.ended()).icon(), Tone.NEUTRAL, what.name(), what.place())
                : new OutcomeLine(Feather.SLASH, Tone.WARNING, what.name(), what.place()).saying(what.reason());
        line.progress().ifPresent(progress -> view.status(status(progress), words));
        line.refusal()
                .or(() -> line.progress().flatMap(Progress::problem))
                .ifPresent(problem -> view.problem(problem, words));
        return view;
    }

    private Status status(Progress progress) {
        return switch (progress.ending()) {
            case OPEN -> Status.ofRow(course.passing());
            case DONE -> Status.ofRow(course.ended());
            case FAILED -> Status.ofOperation("failed");
            case NEEDS_YOU -> Status.ofOperation("needs-you");
        };
    }
}
