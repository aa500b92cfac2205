package org.snapdeck.projects;

import javafx.scene.Node;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.Page;

/// The projects: what each may have, and what it has.
public final class ProjectsPage implements Page {
    private final ProjectsController controller;
    private final Node view;

    public ProjectsPage(Kit kit, ProjectsViewModel viewModel, ProjectDoors doors) {
        controller = new ProjectsController(kit, viewModel, doors);
        view = kit.screens().load("projects/projects", controller);
    }

    @Override
    public String titleKey() {
        return "projects.title";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        controller.refresh();
    }
}
