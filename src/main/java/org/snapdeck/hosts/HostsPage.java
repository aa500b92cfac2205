package org.snapdeck.hosts;

import java.util.UUID;
import javafx.scene.Node;
import org.snapdeck.fx.Kit;
import org.snapdeck.fx.Page;

/// The storage hosts: how they answer, what they have, and what can be done about them.
public final class HostsPage implements Page {
    private final HostsController controller;
    private final Node view;

    public HostsPage(HostsViewModel model, HostDialogs dialogs, Kit kit) {
        controller = new HostsController(model, dialogs, kit);
        view = kit.screens().load("hosts/hosts", controller);
    }

    /// Brings the host's details to the front.
    public void select(UUID host) {
        controller.select(host);
    }

    /// Lets a person adopt what a host already has.
    public void adopt() {
        controller.adopt();
    }

    @Override
    public String titleKey() {
        return "hosts.title";
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
