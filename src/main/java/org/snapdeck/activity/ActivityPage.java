package org.snapdeck.activity;

import java.util.UUID;
import javafx.scene.Node;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.Page;

/// What was done, by whom, on which host, and how it ended; with every command and its answer.
public final class ActivityPage implements Page {
    private final ActivityController controller;
    private final Node view;

    public ActivityPage(ActivityViewModel model, Kit kit, ActivityDoors doors) {
        controller = new ActivityController(model, kit, doors);
        view = kit.screens().load("activity/activity", controller);
    }

    /// Brings the operation's details to the front.
    public void select(UUID operation) {
        controller.select(operation);
    }

    @Override
    public String titleKey() {
        return "activity.title";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        // What it shows is always fresh.
    }
}
