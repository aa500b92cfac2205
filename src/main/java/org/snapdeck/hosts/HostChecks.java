package org.snapdeck.hosts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.lvm.Attempt;
import org.snapdeck.lvm.LvmVersion;
import org.snapdeck.lvm.Probe;
import org.snapdeck.lvm.SudoVersion;
import org.snapdeck.lvm.VolumeGroup;
import org.snapdeck.lvm.VolumeList;
import org.snapdeck.ssh.ScriptStep;
import org.snapdeck.usage.InstanceRights;
import org.snapdeck.usage.Seen;

/// The part of a checklist that the host itself tells: root's rights, LVM, each command, the volume groups.
final class HostChecks {
    private static final String RIGHT = "right ";

    private final StorageHost host;
    private final Probe probe;
    private final List<ScriptStep> rights;

    HostChecks(StorageHost host, Probe probe) {
        this.host = host;
        this.probe = probe;
        this.rights = probe.steps().stream()
                .filter(step -> step.title().startsWith(RIGHT))
                .toList();
    }

    List<Check> all() {
        var checks = new ArrayList<Check>();
        checks.add(sudo());
        checks.add(version());
        checks.addAll(commands());
        checks.add(processes());
        checks.addAll(groups());
        return checks;
    }

    private Check sudo() {
        var title = Said.of("hosts.check.sudo");
        if (host.user().equals("root")) {
            return Check.good(title, Said.of("hosts.check.sudo.root"));
        }
        if (rights.stream().anyMatch(step -> isSudo(step) && Attempt.of(step) == Attempt.NOT_FOUND)) {
            return Check.failed(title, Said.of("hosts.check.sudo.missing"));
        }
        return sudoRefuses()
                ? Check.failed(title, Said.of("hosts.check.sudo.refused", host.user()))
                        .advising(Said.of("hosts.check.advice.sudoers"), Sudoers.line(host.user(), grantable()))
                : Check.good(title, Said.of("hosts.check.sudo.good"));
    }

    private boolean sudoRefuses() {
        return !asked().isEmpty() && asked().stream().noneMatch(ScriptStep::succeeded);
    }

    /// All that its sudo can read.
    private List<ScriptStep> grantable() {
        var expressions = probe.sudo().map(SudoVersion::allowsExpressions).orElse(true);
        return asked().stream()
                .filter(step -> expressions || !Sudoers.takesExpressions(step))
                .toList();
    }

    private List<ScriptStep> asked() {
        return rights.stream().filter(HostChecks::isSudo).toList();
    }

    private static boolean isSudo(ScriptStep step) {
        return step.words().getFirst().equals("sudo");
    }

    private Check version() {
        var title = Said.of("hosts.check.version");
        return probe.version()
                .map(version -> version.isEnough()
                        ? Check.good(title, Said.of("hosts.check.version.good", version.toString()))
                        : Check.failed(
                                title,
                                Said.of("hosts.check.version.old", version.toString(), LvmVersion.OLDEST.toString())))
                .orElseGet(() -> Check.failed(title, Said.of("hosts.check.version.missing")));
    }

    private List<Check> commands() {
        return rights.stream().map(this::command).toList();
    }

    private Check command(ScriptStep step) {
        var name = step.title().substring(RIGHT.length());
        var title = Said.of("hosts.check.command", name);
        return switch (Attempt.of(step)) {
            case SUCCEEDED -> Check.good(title, Said.of("hosts.check.command.good", Sudoers.path(step)));
            case NOT_FOUND -> isSudo(step) ? Check.notReached(title) : missing(title, name);
            case NOT_ALLOWED, FAILED -> sudoRefuses() ? Check.notReached(title) : refused(title, step);
        };
    }

    /// A host needs no libvirt; without it there are no instances to see.
    private static Check missing(Said title, String name) {
        return name.equals(InstanceRights.COMMAND)
                ? Check.good(title, Said.of("hosts.check.command.no-libvirt"))
                : Check.failed(title, Said.of("hosts.check.command.missing", name, packageOf(name)));
    }

    /// An old sudo takes the lines that allow copies or instances for an error, and would refuse everything because of
    /// it.
    private Check refused(Said title, ScriptStep step) {
        var path = Sudoers.path(step);
        var tooOld = probe.sudo().filter(version -> Sudoers.takesExpressions(step) && !version.allowsExpressions());
        if (tooOld.isPresent()) {
            return Check.careful(
                    title,
                    Said.of(
                            Sudoers.loss(step),
                            path,
                            tooOld.get().toString(),
                            SudoVersion.FIRST_WITH_EXPRESSIONS.toString()));
        }
        return Check.failed(title, Said.of("hosts.check.command.refused", path))
                .advising(Said.of(Sudoers.advice(step)), Sudoers.line(host.user(), List.of(step)));
    }

    private static String packageOf(String command) {
        return switch (command) {
            case "fuser" -> "psmisc";
            case "dmsetup" -> "dmsetup, device-mapper";
            default -> "lvm2";
        };
    }

    private Check processes() {
        var title = Said.of("hosts.check.processes");
        return probe.hidesProcesses()
                ? Check.careful(title, Said.of("hosts.check.processes.hidden", host.user()))
                : Check.good(title, Said.of("hosts.check.processes.good"));
    }

    private List<Check> groups() {
        var title = Said.of("hosts.check.groups");
        return switch (probe.storage().groups()) {
            case Seen.Unknown<List<VolumeGroup>>(var why) ->
                List.of(
                        probe.allAllowed()
                                ? Check.failed(title, Said.of("hosts.check.groups.unread", why))
                                : Check.notReached(title));
            case Seen.Known<List<VolumeGroup>>(var groups) ->
                groups.isEmpty()
                        ? List.of(Check.careful(title, Said.of("hosts.check.groups.none")))
                        : groups.stream().map(this::group).toList();
        };
    }

    private Check group(VolumeGroup group) {
        var title = Said.of("hosts.check.group", group.name().text());
        var obstacle = group.obstacles().stream().findFirst();
        return obstacle.map(it -> Check.careful(
                        title,
                        Said.of(
                                "rule.pool."
                                        + it.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                group.name().text())))
                .orElseGet(() -> Check.good(title, space(group)));
    }

    private Said space(VolumeGroup group) {
        var pools = pools(group);
        return pools.isEmpty()
                ? Said.of("hosts.check.group.good", group.free(), group.size())
                : Said.of("hosts.check.group.good-thin", group.free(), group.size(), pools);
    }

    private List<String> pools(VolumeGroup group) {
        return switch (probe.storage().volumes()) {
            case Seen.Unknown<?> _ -> List.of();
            case Seen.Known<VolumeList>(var volumes) ->
                volumes.visible()
                        .filter(volume -> volume.isThinPool() && volume.group().equals(group.name()))
                        .map(pool -> pool.name())
                        .toList();
        };
    }
}
