package org.snapdeck.tour;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

/// Does what a tour asks for with the window's own scene.
final class ScreenPerformer implements Performer {

    private static final Attempt DONE = new Attempt.Done();

    private final TourScreen screen;
    private final Hand hand;
    private final Spotlight spotlight;
    private final Camera camera;

    ScreenPerformer(TourScreen screen, Hand hand, Spotlight spotlight, Camera camera) {
        this.screen = screen;
        this.hand = hand;
        this.spotlight = spotlight;
        this.camera = camera;
    }

    @Override
    public void aim(TourAct act) {
        act.place().map(screen::find).ifPresent(found -> {
            switch (found) {
                case Found.There(var node) -> spotlight.point(node);
                case Found.Missing _ -> spotlight.rest();
            }
        });
    }

    @Override
    public void rest() {
        spotlight.rest();
    }

    @Override
    public Attempt attempt(TourAct act) {
        return switch (act) {
            case TourAct.Point(var target) -> point(target);
            case TourAct.Click(var target) -> click(target);
            case TourAct.Choose(var item, var opener) -> choose(item, opener);
            case TourAct.Type(var field, var text) -> type(field, text);
            case TourAct.Await(var condition, var _) -> check(condition);
            case TourAct.Shot(var name, var withCard) -> shot(name, withCard);
        };
    }

    private Attempt point(Target target) {
        return reach(target, node -> {
            Pointing.bringIntoView(node);
            spotlight.point(node);
            return DONE;
        });
    }

    private Attempt click(Target target) {
        return reach(target, node -> {
            var obstacle = hand.obstacle(node);
            if (obstacle.isEmpty()) {
                hand.click(node);
            }
            return obstacle.<Attempt>map(Attempt.NotYet::new).orElse(DONE);
        });
    }

    /// Presses the opener once; the entry appears with one of the next pulses.
    private Attempt choose(Target item, Target opener) {
        return switch (screen.find(item)) {
            case Found.There _ -> click(item);
            case Found.Missing(var why) -> {
                if (screen.popups().isEmpty() && click(opener) instanceof Attempt.NotYet notYet) {
                    yield notYet;
                }
                yield new Attempt.NotYet(why);
            }
        };
    }

    private Attempt type(Target target, String text) {
        return reach(target, node -> {
            var field = field(node);
            if (field.isEmpty()) {
                return new Attempt.Impossible(Reason.of("tour.obstacle.no-field"));
            }
            var obstacle = hand.obstacle(field.get())
                    .or(() -> field.get().isEditable()
                            ? Optional.empty()
                            : Optional.of(Reason.of("tour.obstacle.read-only")));
            if (obstacle.isEmpty()) {
                hand.type(field.get(), text);
            }
            return obstacle.<Attempt>map(Attempt.NotYet::new).orElse(DONE);
        });
    }

    /// The field itself, or the one that is part of a control such as a spinner.
    private static Optional<TextInputControl> field(Node node) {
        if (node instanceof TextInputControl field) {
            return Optional.of(field);
        }
        return Optional.ofNullable(node.lookup(".text-input"))
                .filter(TextInputControl.class::isInstance)
                .map(TextInputControl.class::cast);
    }

    private Attempt check(Condition condition) {
        return Conditions.check(screen, condition)
                .<Attempt>map(Attempt.NotYet::new)
                .orElse(DONE);
    }

    private Attempt shot(String name, boolean withCard) {
        try {
            camera.take(name, withCard);
            return DONE;
        } catch (IOException failure) {
            return new Attempt.Impossible(Reason.of("tour.obstacle.picture", failure.toString()));
        }
    }

    private Attempt reach(Target target, Function<Node, Attempt> deed) {
        return switch (screen.find(target)) {
            case Found.There(var node) -> deed.apply(node);
            case Found.Missing(var why) -> {
                screen.turnPage(target);
                yield new Attempt.NotYet(why);
            }
        };
    }
}
