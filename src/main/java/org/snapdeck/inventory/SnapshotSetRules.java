package org.snapdeck.inventory;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.snapdeck.lvm.LogicalVolume;

/// What may be done with a set of snapshots. As long as it is whole it is deleted and reverted as one: an application
/// that spans its volumes needs all of one moment, and a part of the set is of no use to it. Where something of it is
/// gone or dead there is nothing left to protect, and each of the others may go its own way.
final class SnapshotSetRules {
    private final SnapshotSet set;
    private final Picture picture;

    SnapshotSetRules(SnapshotSet set, Picture picture) {
        this.set = set;
        this.picture = picture;
    }

    Verdict explain(SetAction action) {
        return isNotUnderWay().andThen(() -> switch (action) {
            case REVERT -> ofEach(SetRevert.members(set, picture), SnapshotRules::revert);
            case DELETE -> ofEach(all(), SnapshotRules::delete);
        });
    }

    private Verdict isNotUnderWay() {
        return picture.isUnderWay(set.id()) ? Verdict.refused("rule.set.under-way", set.name()) : Verdict.allowed();
    }

    /// The first that refuses speaks for all: each names itself.
    private Verdict ofEach(List<Snapshot> members, Function<SnapshotRules, Verdict> rule) {
        return members.stream()
                .map(member -> rule.apply(new SnapshotRules(member, picture)))
                .filter(verdict -> !verdict.isAllowed())
                .findFirst()
                .orElseGet(Verdict::allowed);
    }

    private List<Snapshot> all() {
        return set.members().stream()
                .flatMap(member -> picture.snapshot(member).stream())
                .toList();
    }

    /// The set that the snapshot belongs to, as long as that is whole.
    static Optional<SnapshotSet> wholeOf(Snapshot member, Picture picture) {
        return picture.setOf(member.id()).filter(set -> isWhole(set, picture));
    }

    static boolean isWhole(SnapshotSet set, Picture picture) {
        return set.members().size() == set.taken()
                && set.members().stream()
                        .map(picture::snapshot)
                        .allMatch(member ->
                                member.filter(there -> lives(there, picture)).isPresent());
    }

    /// What nobody has looked for yet is not missing.
    private static boolean lives(Snapshot member, Picture picture) {
        var seen = picture.seen(member);
        var isThere = seen.isPresent() || member.uuid().isEmpty() || !picture.wasLookedAt(member);
        return isThere
                && !member.status().isError()
                && seen.filter(LogicalVolume::isInvalid).isEmpty();
    }
}
