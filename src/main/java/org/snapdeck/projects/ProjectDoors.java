package org.snapdeck.projects;

import java.util.UUID;
import java.util.function.Consumer;

/// Where the projects are kept, and what leads from them to the rest of the window.
///
/// @param choose lets the window show a project
public record ProjectDoors(ProjectDirectory directory, Consumer<UUID> choose) {}
