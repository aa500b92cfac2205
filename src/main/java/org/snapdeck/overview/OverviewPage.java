package org.snapdeck.overview;

import javafx.scene.Node;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.Page;

/// What there is and how much of it is used: by the projects of their quotas, and on the hosts of their pools.
public final class OverviewPage implements Page {
    private final Node view;

    public OverviewPage(Kit kit, OverviewViewModel viewModel) {
        view = kit.screens().load("overview/overview", new OverviewController(kit.words(), viewModel));
    }

    @Override
    public String titleKey() {
        return "overview.title";
    }

    @Override
    public Node view() {
        return view;
    }

    /// It follows by itself.
    @Override
    public void shown() {}
}
