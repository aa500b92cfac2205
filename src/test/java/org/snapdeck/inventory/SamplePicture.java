package org.snapdeck.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.snapdeck.filling.Content;
import org.snapdeck.filling.GrowthRule;
import org.snapdeck.filling.History;
import org.snapdeck.filling.Levels;
import org.snapdeck.filling.Sample;
import org.snapdeck.filling.Series;
import org.snapdeck.lvm.Answer;
import org.snapdeck.lvm.ByteSize;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.HostReport;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.LvName;
import org.snapdeck.lvm.LvUuid;
import org.snapdeck.lvm.Permission;
import org.snapdeck.lvm.VgCondition;
import org.snapdeck.lvm.VgName;
import org.snapdeck.lvm.VgSpace;
import org.snapdeck.lvm.VgUuid;
import org.snapdeck.lvm.VolumeGroup;
import org.snapdeck.lvm.VolumeList;
import org.snapdeck.usage.Instance;
import org.snapdeck.usage.InstanceState;
import org.snapdeck.usage.Seen;
import org.snapdeck.usage.UseEvidence;

/// A picture of one host with a thick and a thin pool, for tests: rows are added, and the host shows what it
/// should, until it is told otherwise.
public final class SamplePicture {
    public static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");
    public static final Instant EARLIER = NOW.minusSeconds(3 * 3600);
    public static final Project PROJECT = new Project(id("project"), "Web shop");
    public static final UUID HOST = id("host");
    public static final PoolName THICK = new PoolName(HOST, new VgName("vg0"), Optional.empty());
    public static final PoolName THIN = new PoolName(HOST, new VgName("vg1"), Optional.of(new LvName("pool")));

    private final Map<UUID, Volume> volumes = new LinkedHashMap<>();
    private final Map<UUID, Snapshot> snapshots = new LinkedHashMap<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final Map<UUID, SampleVolume> shown = new LinkedHashMap<>();
    private final Map<UUID, ByteSize> promised = new HashMap<>();
    private final SampleVolume thinPool = SampleVolume.pool(THIN);
    private final List<SnapshotSet> sets = new ArrayList<>();
    private final Set<UUID> underWay = new HashSet<>();
    private final Map<UUID, Going> going = new HashMap<>();
    private final Map<UUID, Instant> looks = new HashMap<>();
    private final Set<String> away = new HashSet<>();
    private final Map<Series, History> histories = new HashMap<>();
    private Watching watching = Watching.DEFAULT;
    private final SampleEvidence evidence = new SampleEvidence();
    private final Map<String, ByteSize> free =
            new HashMap<>(Map.of("vg0", ByteSize.ofGib(64), "vg1", ByteSize.ofGib(12)));
    private final List<String> groups = new ArrayList<>(List.of("vg0", "vg1"));
    private ByteSize extent = new ByteSize(4 << 20);
    private VgCondition condition =
            new VgCondition(0, Answer.NO, Answer.NO, Answer.NO, Optional.empty(), Permission.WRITEABLE);
    private final List<Project> projects = new ArrayList<>(List.of(PROJECT));
    private Quota quota = new Quota(10, 10, 1000, -1, true);
    private Optional<Exception> failure = Optional.empty();
    private boolean looked = true;
    private Instant observedAt = NOW.minusSeconds(5);
    private StorageHost host = new StorageHost(
            HOST, "storage-1", "192.0.2.10", 22, "admin", LoginKind.AGENT, Optional.empty(), false, false, 0);

    private final List<StorageHost> others = new ArrayList<>();
    private final Map<UUID, Sighting> elsewhere = new HashMap<>();

    /// The same text gives the same id.
    public static UUID id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(UTF_8));
    }

    public Volume volume(String name) {
        return volume(name, THICK, VolumeStatus.AVAILABLE, ByteSize.ofGib(1));
    }

    public Volume volume(String name, PoolName pool, VolumeStatus status, ByteSize size) {
        return volume(name, "", pool, status, size);
    }

    public Volume volume(String name, String description, PoolName pool, VolumeStatus status, ByteSize size) {
        var id = id("volume " + name);
        var lv = Volume.lvNameOf(id);
        var volume = new Volume(
                id,
                PROJECT.id(),
                pool,
                lv,
                Optional.of(uuid(id)),
                name,
                description,
                status,
                size,
                Map.of(),
                false,
                Map.of(),
                Optional.empty(),
                EARLIER,
                EARLIER,
                0);
        volumes.put(id, volume);
        shown.put(id, SampleVolume.of(lv.text(), uuid(id), pool, size, volumes.size()));
        return volume;
    }

    /// A volume that keeps its own name on the host.
    public Volume adopted(String lv) {
        var id = id("volume " + lv);
        var size = ByteSize.ofGib(1);
        var volume = new Volume(
                id,
                PROJECT.id(),
                THICK,
                new LvName(lv),
                Optional.of(uuid(id)),
                "adopted",
                "",
                VolumeStatus.AVAILABLE,
                size,
                Map.of(),
                false,
                Map.of(),
                Optional.empty(),
                EARLIER,
                EARLIER,
                0);
        volumes.put(id, volume);
        shown.put(id, SampleVolume.of(lv, uuid(id), THICK, size, volumes.size()));
        return volume;
    }

    /// A volume that was made from something.
    public Volume made(String name, VolumeSource source) {
        var plain = volume(name);
        var made = new Volume(
                plain.id(),
                plain.projectId(),
                plain.pool(),
                plain.lv(),
                plain.uuid(),
                name,
                plain.description(),
                plain.status(),
                plain.size(),
                Map.of(),
                false,
                Map.of(),
                Optional.of(source),
                EARLIER,
                EARLIER,
                0);
        volumes.put(made.id(), made);
        return made;
    }

    public Snapshot snapshot(Volume of, String name) {
        return snapshot(of, name, SnapshotStatus.AVAILABLE, Consistency.DETACHED);
    }

    public Snapshot snapshot(Volume of, String name, SnapshotStatus status, Consistency consistency) {
        var id = id("snapshot " + name);
        var lv = Snapshot.lvNameOf(id);
        var snapshot = new Snapshot(
                id,
                of.id(),
                of.projectId(),
                lv,
                Optional.of(uuid(id)),
                name,
                "",
                status,
                100,
                of.size(),
                consistency,
                Map.of(),
                Map.of(),
                EARLIER.plusSeconds(600),
                EARLIER.plusSeconds(600),
                0);
        snapshots.put(id, snapshot);
        var origin = shown.get(of.id());
        origin.origin = true;
        shown.put(id, SampleVolume.snapshotOf(origin, of, lv.text(), uuid(id), 50 + snapshots.size()));
        return snapshot;
    }

    /// These were taken together.
    public SnapshotSet set(String name, Snapshot... members) {
        return set(name, members.length, members);
    }

    /// @param taken how many there once were
    public SnapshotSet set(String name, int taken, Snapshot... members) {
        var set = new SnapshotSet(
                id("set " + name),
                PROJECT.id(),
                HOST,
                name,
                "",
                Stream.of(members).map(Snapshot::id).toList(),
                taken,
                Optional.of(Duration.ofMillis(30)),
                Optional.empty(),
                EARLIER.plusSeconds(600));
        sets.add(set);
        return set;
    }

    public Attachment attached(Volume volume, String instance, String device) {
        return attached(volume, instance, device, Optional.empty());
    }

    /// @param host where the instance is said to run
    public Attachment attached(Volume volume, String instance, String device, Optional<UUID> host) {
        var attachment = new Attachment(
                id(volume.name() + instance + device), volume.id(), instance, device, host, EARLIER.plusSeconds(60));
        attachments.add(attachment);
        return attachment;
    }

    public SamplePicture opened(Volume volume, int count) {
        evidence.opened(shown.get(volume.id()), count);
        return this;
    }

    public SamplePicture mounted(Volume volume, String path, String filesystem) {
        evidence.mounted(shown.get(volume.id()), path, filesystem);
        return this;
    }

    public SamplePicture program(Volume volume, long process, String program) {
        evidence.program(shown.get(volume.id()), process, program);
        return this;
    }

    /// An instance has it as its disk.
    public SamplePicture instance(Volume volume, String name, String target, InstanceState state) {
        evidence.instance(shown.get(volume.id()), name, target, state);
        return this;
    }

    /// Another device stands on it, and is mounted where a path is given.
    public SamplePicture held(Volume volume, String device, String uuid, String path) {
        evidence.held(shown.get(volume.id()), device, uuid, path);
        return this;
    }

    public SamplePicture swap(Volume volume) {
        evidence.swap(shown.get(volume.id()));
        return this;
    }

    /// Udev found this on it.
    public SamplePicture signed(Volume volume, String kind, String uuid) {
        evidence.signed(shown.get(volume.id()), kind, uuid);
        return this;
    }

    public SamplePicture mountedAtStart(String what, String path) {
        evidence.mountedAtStart(what, path);
        return this;
    }

    /// Libvirt does not tell.
    public SamplePicture libvirtMute(String why) {
        evidence.mute(why);
        return this;
    }

    /// The kernel's devices could not be read.
    public SamplePicture devicesHidden(String why) {
        evidence.hidden(why);
        return this;
    }

    /// What the host shows of its thin pool, to be changed.
    public SampleVolume thinPool() {
        return thinPool;
    }

    /// What the host shows of a row, to be changed.
    public SampleVolume on(UUID row) {
        return shown.get(row);
    }

    public SamplePicture goneFromHost(UUID row) {
        shown.remove(row);
        return this;
    }

    public SamplePicture without(Snapshot snapshot) {
        snapshots.remove(snapshot.id());
        return this;
    }

    public SamplePicture without(Volume volume) {
        volumes.remove(volume.id());
        return this;
    }

    public SamplePicture put(Volume volume) {
        volumes.put(volume.id(), volume);
        return this;
    }

    public SamplePicture put(Snapshot snapshot) {
        snapshots.put(snapshot.id(), snapshot);
        return this;
    }

    /// The volume is being extended.
    public SamplePicture promised(Volume volume, ByteSize size) {
        promised.put(volume.id(), size);
        return this;
    }

    /// An operation is about the row, and has not ended.
    /// Somebody looks inside the snapshot.
    public SamplePicture lookedInto(UUID snapshot, Instant since) {
        looks.put(snapshot, since);
        return underWay(snapshot);
    }

    public SamplePicture underWay(UUID row) {
        underWay.add(row);
        return this;
    }

    /// Its operation is running, and bears that reason.
    public SamplePicture running(UUID row, String reason) {
        Going.of(reason).ifPresent(found -> going.put(row, found));
        return underWay(row);
    }

    public SamplePicture detached() {
        attachments.clear();
        return this;
    }

    public SamplePicture closed() {
        evidence.nothing();
        return this;
    }

    /// Another project, with nothing in it.
    public SamplePicture and(Project project) {
        projects.add(project);
        return this;
    }

    public SamplePicture quota(Quota wanted) {
        quota = wanted;
        return this;
    }

    /// Of both volume groups.
    public SamplePicture condition(VgCondition wanted) {
        condition = wanted;
        return this;
    }

    public SamplePicture free(PoolName pool, ByteSize size) {
        free.put(pool.group().text(), size);
        return this;
    }

    /// One more volume group, whatever those are called that are there.
    public SamplePicture group(String name, ByteSize size) {
        groups.add(name);
        free.put(name, size);
        return this;
    }

    /// Of all volume groups.
    public SamplePicture extent(ByteSize size) {
        extent = size;
        return this;
    }

    public SamplePicture host(StorageHost wanted) {
        host = wanted;
        return this;
    }

    /// The host is under maintenance.
    public SamplePicture frozen() {
        host = new StorageHost(
                HOST,
                host.name(),
                host.address(),
                host.port(),
                host.user(),
                host.login(),
                host.keyFile(),
                host.demo(),
                true,
                host.version());
        return this;
    }

    /// The disks of a volume group are switched off, and what is in it is not seen either.
    public SamplePicture away(PoolName pool) {
        away.add(pool.group().text());
        return this;
    }

    public SamplePicture silent(Exception why) {
        failure = Optional.of(why);
        return this;
    }

    public SamplePicture notLooked() {
        looked = false;
        return this;
    }

    public SamplePicture observedAt(Instant instant) {
        observedAt = instant;
        return this;
    }

    /// From where on the console warns.
    public SamplePicture levels(Levels levels) {
        watching = new Watching(levels, watching.growth());
        return this;
    }

    /// Its store is enlarged by that rule.
    public SamplePicture growing(Snapshot snapshot, GrowthRule rule) {
        watching = new Watching(watching.levels(), Map.of(snapshot.id(), rule));
        return this;
    }

    /// How full the store of a snapshot was at some minutes before now, and is.
    public SamplePicture filled(Snapshot snapshot, Map<Integer, Integer> percentByMinutesAgo) {
        var size = shown.get(snapshot.id()).size;
        var now = Collections.min(percentByMinutesAgo.keySet());
        shown.get(snapshot.id()).percent = OptionalDouble.of(percentByMinutesAgo.get(now));
        return filled(new Series(HOST, snapshot.uuid().orElseThrow(), Content.STORE), size, percentByMinutesAgo);
    }

    /// The same of its thin pool.
    public SamplePicture filledPool(Content content, Map<Integer, Integer> percentByMinutesAgo) {
        return filled(new Series(HOST, uuid(id("pool")), content), thinPool.size, percentByMinutesAgo);
    }

    private SamplePicture filled(Series series, ByteSize size, Map<Integer, Integer> percentByMinutesAgo) {
        var samples = percentByMinutesAgo.entrySet().stream()
                .map(entry -> Sample.of(NOW.minusSeconds(entry.getKey() * 60L), entry.getValue(), size))
                .sorted(Comparator.comparing(Sample::at))
                .toList();
        histories.put(series, History.of(samples));
        return this;
    }

    public Picture picture() {
        var rows = new Rows(
                List.copyOf(projects),
                Map.of(PROJECT.id(), quota),
                hosts(),
                List.copyOf(volumes.values()),
                List.copyOf(snapshots.values()),
                List.copyOf(sets),
                List.copyOf(attachments),
                Map.copyOf(promised),
                Set.copyOf(underWay),
                Map.copyOf(going),
                Map.copyOf(looks),
                watching);
        var sighting = new Sighting(
                looked ? Optional.of(report()) : Optional.empty(),
                looked ? Optional.of(observedAt) : Optional.empty(),
                failure);
        var sightings = new HashMap<>(elsewhere);
        sightings.put(HOST, sighting);
        return new Picture(rows, sightings, histories);
    }

    private List<StorageHost> hosts() {
        return Stream.concat(Stream.of(host), others.stream()).toList();
    }

    /// Another host, which has no volumes of ours, and what is known of its instances.
    public UUID otherHost(String name, Seen<List<Instance>> instances) {
        var evidence = new UseEvidence(
                new Seen.Known<>(List.of()),
                new Seen.Known<>(List.of()),
                new Seen.Known<>(List.of()),
                new Seen.Known<>(List.of()),
                new UseEvidence.Takers(new Seen.Known<>(List.of()), instances, new Seen.Known<>(List.of())),
                UseEvidence.Contents.NONE);
        var report = new HostReport(new VolumeList(List.of()), List.of(), evidence, observedAt);
        return otherHost(name, new Sighting(Optional.of(report), Optional.of(observedAt), Optional.empty()));
    }

    public UUID otherHost(String name, Sighting sighting) {
        var id = id(name);
        others.add(new StorageHost(
                id, name, "192.0.2.20", 22, "admin", LoginKind.AGENT, Optional.empty(), false, false, 0));
        elsewhere.put(id, sighting);
        return id;
    }

    private HostReport report() {
        var all = new ArrayList<LogicalVolume>();
        all.add(thinPool.logicalVolume());
        shown.values().forEach(volume -> all.add(volume.logicalVolume()));
        all.removeIf(volume -> away.contains(volume.group().text()));
        return new HostReport(
                new VolumeList(all),
                groups.stream()
                        .filter(group -> !away.contains(group))
                        .map(this::group)
                        .toList(),
                evidence.evidence(shown.values()),
                observedAt);
    }

    private VolumeGroup group(String name) {
        return new VolumeGroup(
                groupUuid(name),
                new VgName(name),
                ByteSize.ofGib(100),
                new VgSpace(free.get(name), extent),
                7,
                condition);
    }

    static VgUuid groupUuid(String name) {
        return new VgUuid(uuid(id("group " + name)).text());
    }

    static LvUuid uuid(UUID id) {
        var letters = id.toString().replace("-", "");
        return new LvUuid(letters.substring(0, 6)
                + "-" + letters.substring(6, 10)
                + "-" + letters.substring(10, 14)
                + "-" + letters.substring(14, 18)
                + "-" + letters.substring(18, 22)
                + "-" + letters.substring(22, 26)
                + "-" + letters.substring(26, 32));
    }
}
