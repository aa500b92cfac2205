package org.snapdeck.inventory;

/// What a project may be called, and whether it may be deleted.
public final class ProjectRules {
    /// As in OpenStack's identity service (keystone/resource/schema.py).
    public static final int LONGEST_NAME = 64;

    private ProjectRules() {}

    /// Whether a project may be called as it is, a new one or one that is there.
    public static Verdict explainName(Project project, Picture picture) {
        var name = project.name();
        if (name.isBlank()) {
            return Verdict.refused("rule.project.name-missing");
        }
        if (name.length() > LONGEST_NAME) {
            return Verdict.refused("rule.text.too-long", LONGEST_NAME);
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            return Verdict.refused("rule.project.name-control");
        }
        return picture.projects().stream()
                .filter(other -> !other.id().equals(project.id()))
                .filter(other -> other.name().equalsIgnoreCase(name))
                .findFirst()
                .map(other -> Verdict.refused("rule.project.name-taken", other.name()))
                .orElseGet(Verdict::allowed);
    }

    /// Whether a limit may be set; what is used already is no hindrance, only nothing new is accepted then.
    public static Verdict explainLimit(int limit) {
        return limit < Quota.UNLIMITED ? Verdict.refused("rule.project.limit") : Verdict.allowed();
    }

    static Verdict explain(ProjectAction action, Project project, Picture picture) {
        if (picture.project(project.id()).isEmpty()) {
            return Verdict.refused("rule.project.gone");
        }
        return switch (action) {
            case EDIT -> Verdict.allowed();
            case DELETE -> explainDeletion(project, picture);
        };
    }

    private static Verdict explainDeletion(Project project, Picture picture) {
        var volumes = picture.volumes().stream()
                .filter(volume -> volume.projectId().equals(project.id()))
                .count();
        var snapshots = picture.snapshots().stream()
                .filter(snapshot -> snapshot.projectId().equals(project.id()))
                .count();
        if (volumes + snapshots > 0) {
            return Verdict.refused("rule.project.not-empty", project.name(), volumes, snapshots);
        }
        return picture.projects().size() == 1
                ? Verdict.refused("rule.project.last", project.name())
                : Verdict.allowed();
    }
}
