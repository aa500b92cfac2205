package org.snapdeck.inventory;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.snapdeck.lvm.Answer;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Health;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvActivity;
import org.snapdeck.lvm.LvCondition;
import org.snapdeck.lvm.LvIdentity;
import org.snapdeck.lvm.LvLabels;
import org.snapdeck.lvm.LvLineage;
import org.snapdeck.lvm.LvShape;
import org.snapdeck.lvm.LvUuid;
import org.snapdeck.lvm.Permission;
import org.snapdeck.lvm.Tags;
import org.snapdeck.usage.DeviceNumber;

/// A logical volume of [SamplePicture], as the host shows it; its fields may be changed by tests.
public final class SampleVolume {
    public boolean suspended;
    public boolean merging;
    public boolean invalid;
    public OptionalDouble percent = OptionalDouble.empty();
    public OptionalDouble metadataPercent = OptionalDouble.empty();
    public Answer open = Answer.NO;
    public Health health = Health.GOOD;
    public ByteSize size;
    public Tags tags = Tags.NONE;
    boolean origin;

    private final String name;
    private final LvUuid uuid;
    private final PoolName pool;
    private final int minor;
    private final Set<String> layout;
    private final Set<String> roles;
    private final Optional<SampleVolume> of;
    private final Optional<ByteSize> sizeThen;

    private SampleVolume(
            String name,
            LvUuid uuid,
            PoolName pool,
            ByteSize size,
            int minor,
            Set<String> layout,
            Set<String> roles,
            Optional<SampleVolume> of) {
        this.name = name;
        this.uuid = uuid;
        this.pool = pool;
        this.size = size;
        this.minor = minor;
        this.layout = layout;
        this.roles = roles;
        this.of = of;
        this.sizeThen = of.map(origin -> origin.size);
    }

    static SampleVolume of(String name, LvUuid uuid, PoolName pool, ByteSize size, int minor) {
        var layout = pool.isThin() ? Set.of("thin", "sparse") : Set.of("linear");
        return new SampleVolume(name, uuid, pool, size, minor, layout, Set.of("public"), Optional.empty());
    }

    /// A thick one has a store as large as its volume and a little more, 12 % of which is used.
    static SampleVolume snapshotOf(SampleVolume origin, Volume volume, String name, LvUuid uuid, int minor) {
        var thin = volume.pool().isThin();
        var size = thin ? volume.size() : volume.size().plus(new ByteSize(8 << 20));
        var made = new SampleVolume(
                name,
                uuid,
                volume.pool(),
                size,
                minor,
                thin ? Set.of("thin", "sparse") : Set.of("linear"),
                Set.of("public", "snapshot", thin ? "thinsnapshot" : "thicksnapshot"),
                Optional.of(origin));
        made.percent = OptionalDouble.of(12);
        return made;
    }

    static SampleVolume pool(PoolName pool) {
        var made = new SampleVolume(
                pool.thinPool().orElseThrow().text(),
                SamplePicture.uuid(SamplePicture.id("pool")),
                pool,
                ByteSize.ofGib(40),
                99,
                Set.of("thin", "pool"),
                Set.of("private"),
                Optional.empty());
        made.percent = OptionalDouble.of(43);
        return made;
    }

    String deviceName() {
        return logicalVolume().path().orElseThrow().deviceName();
    }

    DeviceNumber number() {
        return new DeviceNumber(253, minor);
    }

    LogicalVolume logicalVolume() {
        return new LogicalVolume(
                new LvIdentity(
                        uuid, name, false, SamplePicture.groupUuid(pool.group().text()), pool.group()),
                new LvShape(size, "-wi-ao----", layout, rolesNow(), percent, metadataPercent),
                new LvLineage(
                        of.map(it -> it.name),
                        of.map(it -> it.uuid),
                        sizeThen,
                        thinPool(),
                        thinPool().map(_ -> SamplePicture.uuid(SamplePicture.id("pool")))),
                new LvActivity(
                        Answer.YES,
                        open,
                        suspended ? Answer.YES : Answer.NO,
                        Answer.NO,
                        Permission.WRITEABLE,
                        Optional.of(number())),
                new LvCondition(invalid ? Answer.YES : Answer.NO, merging ? Answer.YES : Answer.NO, Answer.NO, health),
                new LvLabels(Optional.of(SamplePicture.EARLIER), tags));
    }

    private Optional<String> thinPool() {
        return layout.contains("pool") ? Optional.empty() : pool.thinPool().map(Object::toString);
    }

    private Set<String> rolesNow() {
        return origin ? Set.of("public", "origin", pool.isThin() ? "thinorigin" : "thickorigin") : roles;
    }
}
