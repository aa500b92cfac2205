package org.snapdeck.lvm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Snapshots that are taken together, of volumes of one host: all of them or none.
///
/// Until it is proven that the instances stood still, the snapshots say that they are crash-consistent, so that
/// whatever ends the script in its middle leaves no snapshot that says too much.
///
/// @param members one or several, of different volumes, all of the same operation
/// @param hold who stands still meanwhile
public record SnapshotCut(List<NewSnapshot> members, Optional<Hold> hold) {

    public SnapshotCut {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("No snapshot to take");
        }
        if (members.stream().map(NewSnapshot::operation).distinct().count() != 1) {
            throw new IllegalArgumentException("Snapshots of several operations");
        }
        var origins = new HashSet<LvUuid>();
        if (!members.stream().map(member -> member.origin().uuid()).allMatch(origins::add)) {
            throw new IllegalArgumentException("Two snapshots of one volume");
        }
    }

    public static SnapshotCut of(NewSnapshot member) {
        return new SnapshotCut(List.of(member), Optional.empty());
    }

    /// The same, with what the snapshots are before anything is proven.
    public SnapshotCut holding(Hold by) {
        return new SnapshotCut(
                members.stream()
                        .map(member -> member.claiming(Consistency.CRASH_CONSISTENT))
                        .toList(),
                Optional.of(by));
    }

    public UUID operation() {
        return members.getFirst().operation();
    }

    public List<VgName> groups() {
        return members.stream().map(NewSnapshot::group).distinct().toList();
    }

    /// All that runs when all goes well, in its order.
    public List<Command> commands() {
        var commands = new ArrayList<Command>();
        hold.ifPresent(by -> commands.addAll(by.beginning()));
        members.forEach(member -> commands.add(member.command()));
        hold.ifPresent(by -> {
            commands.addAll(by.end());
            commands.add(proof(by));
        });
        return commands;
    }

    private Command proof(Hold by) {
        return new Words("lvchange", "--addtag", tag(by.manner().reached()), "--deltag", claimed())
                .and("-S", "lv_tags=\"" + Tag.OPERATION.prefix() + operation() + "\"")
                .and(groups().stream().map(VgName::text).toArray(String[]::new))
                .command();
    }

    private static String tag(Consistency consistency) {
        return Tag.CONSISTENCY.prefix() + consistency.word();
    }

    private static String claimed() {
        return tag(Consistency.CRASH_CONSISTENT);
    }

    /// The words of the script that runs all of it.
    List<String> arguments() {
        var words = new Words(Tag.OPERATION.prefix() + operation())
                .and(hold.map(by -> by.manner().word()).orElse(""))
                .and(hold.map(by -> Long.toString(by.limit().toSeconds())).orElse("0"))
                .and(hold.map(SnapshotCut::uuids).orElse(""))
                .and(claimed())
                .and(hold.map(by -> tag(by.manner().reached())).orElse(""));
        members.forEach(member -> {
            var own = arguments(member);
            words.and(Integer.toString(own.size())).and(own.toArray(String[]::new));
        });
        return words.command().words();
    }

    private static String uuids(Hold by) {
        return String.join(" ", by.instances().stream().map(UUID::toString).toList());
    }

    private static List<String> arguments(NewSnapshot member) {
        return Stream.concat(
                        Stream.of(
                                member.group().text(),
                                member.origin().deviceUuid(),
                                Integer.toString(member.acknowledgedOpens()),
                                member.isClaimed(Consistency.HOST_FROZEN) ? "mounted" : "",
                                member.name().text()),
                        member.command().words().stream())
                .toList();
    }
}
