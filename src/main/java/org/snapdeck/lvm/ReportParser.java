package org.snapdeck.lvm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.snapdeck.ssh.Reply;
import org.snapdeck.ssh.ScriptStep;
import org.snapdeck.usage.EvidenceParser;
import org.snapdeck.usage.Reading;
import org.snapdeck.usage.Unreadable;

/// Makes of what a script printed what is known about the host, or says that it can't. It never guesses.
final class ReportParser {

    private static final String VOLUMES = "volumes";
    private static final String GROUPS = "groups";
    private static final String SIZES = "sizes";

    private final Reply reply;

    ReportParser(Reply reply) {
        this.reply = reply;
    }

    HostReport report(Instant observedAt) throws LvmFailure {
        return new HostReport(volumes(), groups(), new EvidenceParser(reply).evidence(), observedAt);
    }

    VolumeList volumes() throws LvmFailure {
        return read(succeeded(VOLUMES), ReportParser::volumes);
    }

    List<VolumeGroup> groups() throws LvmFailure {
        return read(succeeded(GROUPS), ReportParser::groups);
    }

    /// One group after a command. That it is gone is proven by a whole list of groups that lacks it; all
    /// volumes of the host may have been read then.
    ReadBack readBack(VgName name) throws LvmFailure {
        if (reply.step(GROUPS).isEmpty()) {
            return ReadBack.of(volumes(), space(), kernel());
        }
        var named = groups().stream().filter(group -> group.name().equals(name)).toList();
        if (named.size() > 1) {
            throw new UnreadableReport("Two groups have the name " + name, reply.steps());
        }
        if (named.isEmpty()) {
            return ReadBack.withoutGroup(step(VOLUMES).succeeded() ? volumes() : new VolumeList(List.of()));
        }
        return ReadBack.of(volumes(), named.getFirst(), kernel());
    }

    private KernelSizes kernel() throws LvmFailure {
        return reply.step(SIZES).isPresent() ? read(step(SIZES), KernelSizes::read) : KernelSizes.NONE;
    }

    private Optional<VgSpace> space() throws LvmFailure {
        var rows = read(succeeded(VOLUMES), text -> ReportJson.rows(text, "lv"));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(read(step(VOLUMES), _ -> GroupRows.space(new ReportRow(rows.getFirst()))));
    }

    private static VolumeList volumes(String text) throws Unreadable {
        return VolumeRows.volumes(ReportJson.rows(text, "lv"));
    }

    private static List<VolumeGroup> groups(String text) throws Unreadable {
        return GroupRows.groups(ReportJson.rows(text, "vg"));
    }

    private ScriptStep succeeded(String title) throws LvmFailure {
        var step = step(title);
        if (!step.succeeded()) {
            throw new ReportRefused(step, reply.steps());
        }
        return step;
    }

    private ScriptStep step(String title) throws LvmFailure {
        return reply.step(title).orElseThrow(() -> new UnreadableReport("no step \"" + title + "\"", reply.steps()));
    }

    private <T> T read(ScriptStep step, Reading<T> reading) throws LvmFailure {
        try {
            return reading.read(step.out());
        } catch (Unreadable failure) {
            throw new UnreadableReport(step.title() + ": " + failure.getMessage(), reply.steps());
        }
    }
}
