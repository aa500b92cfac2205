package org.snapdeck.hosts;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.snapdeck.fx.Dialog;
import org.snapdeck.fx.DialogButton;
import org.snapdeck.fx.Kit;
import org.snapdeck.ssh.LoginQuestions;
import org.snapdeck.ssh.Person;
import org.snapdeck.ssh.Secret;

/// Whoever sits before the window and has just asked for a login: what the host wants to know is asked in a dialog,
/// round by round. The thread that logs in waits for the answers; nobody else does.
final class PersonAtScreen implements Person {
    private final Kit kit;

    PersonAtScreen(Kit kit) {
        this.kit = kit;
    }

    @Override
    public Optional<List<Secret>> answer(LoginQuestions questions) {
        var round = new Round(new AnswersViewModel(questions), new CompletableFuture<>());
        kit.background().onScreen(() -> show(round));
        return round.given
                .copy()
                .completeOnTimeout(Optional.empty(), questions.patience().toNanos(), TimeUnit.NANOSECONDS)
                .whenComplete((_, _) -> kit.background().onScreen(round::end))
                .join();
    }

    private void show(Round round) {
        var words = kit.words();
        var controller = new AnswersController(round.model, words);
        var dialog = new Dialog(
                        words.text(
                                "hosts.answers.title",
                                round.model.questions().asker().host()),
                        Dialog.Width.NARROW,
                        kit.screens().load("hosts/answers", controller),
                        DialogButton.cancel(words.text("dialog.cancel")),
                        DialogButton.acting(
                                        DialogButton.Kind.PRIMARY,
                                        words.text("hosts.answers.send"),
                                        _ -> round.given.complete(Optional.of(round.model.answers())))
                                .identifiedBy("submit"))
                .identifiedBy("answers-dialog")
                .startingAt(controller.first())
                .whenClosed(round::closed);
        round.dialog = Optional.of(dialog);
        kit.dialogs().show(dialog);
    }

    /// What a host asks at once. All but the waiting happens on the screen.
    private static final class Round {
        private final AnswersViewModel model;
        private final CompletableFuture<Optional<List<Secret>>> given;
        private Optional<Dialog> dialog = Optional.empty();

        Round(AnswersViewModel model, CompletableFuture<Optional<List<Secret>>> given) {
            this.model = model;
            this.given = given;
        }

        void closed() {
            model.forget();
            given.complete(Optional.empty());
        }

        void end() {
            dialog.ifPresent(Dialog::close);
        }
    }
}
