package org.snapdeck.lvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.snapdeck.lvm.FailureReason.ActiveOrigin;
import org.snapdeck.lvm.FailureReason.DeviceOpen;
import org.snapdeck.lvm.FailureReason.GroupGone;
import org.snapdeck.lvm.FailureReason.HasSnapshots;
import org.snapdeck.lvm.FailureReason.KernelBehind;
import org.snapdeck.lvm.FailureReason.LvmRefused;
import org.snapdeck.lvm.FailureReason.NameTaken;
import org.snapdeck.lvm.FailureReason.NoSpace;
import org.snapdeck.lvm.FailureReason.NotAllowed;
import org.snapdeck.lvm.FailureReason.NotOurs;
import org.snapdeck.lvm.FailureReason.OriginGone;
import org.snapdeck.lvm.FailureReason.PoolGone;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.RemoteScript;
import org.snapdeck.ssh.RemoteShell;
import org.snapdeck.usage.DeviceUse;
import org.snapdeck.usage.HolderKind;
import org.snapdeck.usage.InstanceState;
import org.snapdeck.usage.Seen;
import org.snapdeck.usage.Signature;
import org.snapdeck.usage.UseFact;

/// What the console relies on of a storage host: every command that it sends, with success and with failure.
/// Where a simulated host differs from a real one, the simulation is wrong.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StorageContract extends WritesContract {

    private static final ByteSize SMALL = new ByteSize(8L << 20);
    private static final ByteSize LARGER = new ByteSize(16L << 20);
    private static final SnapshotStore WHOLE = new SnapshotStore.Sized(SnapshotSpace.enough(SMALL));
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int SPARES = 12;

    /// What these tests made bears it, and is removed by it.
    private final UUID installation = UUID.randomUUID();

    /// Volumes that no test has had yet. They are made several at a time, which costs little more than one.
    private final Deque<LvHandle> spares = new ArrayDeque<>();

    private HostUnderTest host;
    private RemoteShell shell;
    private Lvm lvm;

    abstract HostUnderTest start() throws Exception;

    @BeforeAll
    void connect() throws Exception {
        host = start();
        shell = host.connect();
        lvm = new Lvm(shell);
    }

    @AfterEach
    void removeWhatWasMade() throws Exception {
        host.clear(installation, spares.stream().map(LvHandle::path).collect(Collectors.toSet()));
    }

    @AfterAll
    void disconnect() throws Exception {
        host.clear(installation, Set.of());
        shell.close();
        host.close();
    }

    @Override
    HostUnderTest host() {
        return host;
    }

    @Override
    Lvm lvm() {
        return lvm;
    }

    @Override
    LvHandle volume(VgName group, ByteSize size) throws Exception {
        var wanted = newVolume(group, size);
        return made(wanted, lvm.createVolume(wanted)).handle().orElseThrow();
    }

    @Override
    LvHandle snapshotOf(LvHandle origin, ByteSize store) throws Exception {
        var wanted = snapshot(origin, new SnapshotStore.Sized(store), 0);
        return made(wanted, lvm.createSnapshot(wanted)).handle().orElseThrow();
    }

    @Override
    NewClone cloneOf(LvHandle origin, LvName pool) {
        return new NewClone(origin, pool, new LvName("volume-" + UUID.randomUUID()), tags(), 0);
    }

    @Test
    void aVolumeIsMade() throws Exception {
        var wanted = newVolume(host.thick(), new ByteSize(5_000_000));

        var made = made(wanted, lvm.createVolume(wanted));

        assertThat(made.size()).isEqualTo(SMALL);
        assertThat(made.tags().value(Tag.NAME)).contains("磁盘 1");
        assertThat(made.tags().uuid(Tag.OPERATION)).contains(wanted.operation());
        assertThat(made.isActive()).isTrue();
        assertThat(made.isSnapshot()).isFalse();
        assertThat(lvm.report().volumes().find(made.uuid())).get().isEqualTo(made);
    }

    @Test
    void aThinVolumeIsMadeInItsPool() throws Exception {
        var wanted = newThinVolume();

        var made = made(wanted, lvm.createVolume(wanted));

        assertThat(made.isThin()).isTrue();
        assertThat(made.lineage().pool()).contains(host.pool().text());
        assertThat(made.shape().dataPercent()).hasValue(0);
    }

    @Test
    void aTakenNameIsSaidWithWhoHasIt() throws Exception {
        var first = newVolume(host.thick(), SMALL);
        var made = made(first, lvm.createVolume(first));
        var second = new NewVolume(first.path(), SMALL, Optional.empty(), tags());

        assertThat(lvm.createVolume(second).failure()).contains(new NameTaken(made));
    }

    @Test
    void tooLittleRoomIsSaidInNumbers() throws Exception {
        var free = lvm.report().group(host.tiny()).orElseThrow().free();
        var wanted = newVolume(host.tiny(), ByteSize.ofGib(1));

        assertThat(lvm.createVolume(wanted).failure()).contains(new NoSpace(ByteSize.ofGib(1), free));
        assertThat(found(wanted)).isInstanceOf(Finding.Nothing.class);
    }

    @Test
    void aGroupThatIsNotThereIsSaid() throws Exception {
        var nowhere = new VgName("nosuch-" + shortId());

        assertThat(lvm.createVolume(newVolume(nowhere, SMALL)).failure()).contains(new GroupGone(nowhere));
    }

    @Test
    void aPoolThatIsNotThereIsSaid() throws Exception {
        var nowhere = new LvName("nosuch-" + shortId());
        var wanted = new NewVolume(path(host.thin()), SMALL, Optional.of(nowhere), tags());

        assertThat(lvm.createVolume(wanted).failure()).contains(new PoolGone(nowhere.in(host.thin())));
    }

    @Test
    void aThickSnapshotHoldsAllOfItsOrigin() throws Exception {
        var origin = volume();
        var wanted = snapshot(origin, WHOLE, 0);

        var made = made(wanted, lvm.createSnapshot(wanted));

        var space = lvm.report().group(host.thick()).orElseThrow().space();
        assertThat(made.size()).isEqualTo(SnapshotSpace.taken(WHOLE, SMALL, space));
        assertThat(made.deviceSize()).isEqualTo(SMALL);
        assertThat(made.shape().dataPercent()).isPresent();
        assertThat(made.lineage().origin()).contains(origin.path().name().text());
        var after = lvm.report().volumes().find(origin.uuid()).orElseThrow();
        assertThat(after.isThickOrigin()).isTrue();
        assertThat(lvm.report().volumes().snapshotsOf(origin.uuid())).containsExactly(made);
    }

    @Test
    void aThickSnapshotTakesOfTheGroupWhatWasSaidBefore() throws Exception {
        var origin = volume();
        var before = lvm.report().group(host.thick()).orElseThrow().space();
        var store = new SnapshotStore.Sized(new ByteSize(4L << 20));
        var wanted = snapshot(origin, store, 0);

        var execution = lvm.createSnapshot(wanted);

        var taken = SnapshotSpace.taken(store, SMALL, before);
        assertThat(made(wanted, execution).size()).isEqualTo(taken);
        assertThat(readBack(execution).space().orElseThrow().free())
                .isEqualTo(before.free().minus(taken));
    }

    @Test
    void aStoreIsNeverLargerThanItCanNeed() throws Exception {
        var store = new SnapshotStore.Sized(ByteSize.ofGib(1));
        var space = lvm.report().group(host.thick()).orElseThrow().space();
        var wanted = snapshot(volume(), store, 0);

        assertThat(made(wanted, lvm.createSnapshot(wanted)).size()).isEqualTo(SnapshotSpace.taken(store, SMALL, space));
    }

    @Test
    void aThinSnapshotRestsUntilItIsNeeded() throws Exception {
        var origin = thinVolume();
        var wanted = snapshot(origin, new SnapshotStore.InPool(), 0);

        var made = made(wanted, lvm.createSnapshot(wanted));

        assertThat(made.isThinSnapshot()).isTrue();
        assertThat(made.isActive()).isFalse();
        assertThat(made.open()).isEqualTo(Answer.UNKNOWN);
        assertThat(made.activity().skipActivation()).isEqualTo(Answer.YES);
        assertThat(made.size()).isEqualTo(SMALL);
    }

    @Test
    void severalSnapshotsOfOneVolumeAreTold() throws Exception {
        var origin = volume();
        var first = snapshot(origin, WHOLE, 0);
        var second = snapshot(origin, WHOLE, 0);

        var one = made(first, lvm.createSnapshot(first));
        var two = made(second, lvm.createSnapshot(second));

        assertThat(lvm.report().volumes().snapshotsOf(origin.uuid()))
                .extracting(LogicalVolume::uuid)
                .containsExactlyInAnyOrder(one.uuid(), two.uuid());
    }

    @Test
    void aVolumeInUseIsSnapshotIfThatWasAcknowledged() throws Exception {
        var origin = volume();
        try (var _ = host.open(origin.path())) {
            var use = use(origin);
            var wanted = snapshot(origin, WHOLE, use.openCount());

            assertThat(use.openCount()).isEqualTo(1);
            assertThat(use.facts()).hasAtLeastOneElementOfType(UseFact.OpenedBy.class);
            made(wanted, lvm.createSnapshot(wanted));
            // The snapshot is no user of its origin.
            assertThat(use(origin).openCount()).isEqualTo(1);
        }
        assertThat(use(origin).isUsed()).isFalse();
    }

    @Test
    void moreUseThanAcknowledgedIsRefused() throws Exception {
        var origin = volume();
        try (var _ = host.open(origin.path())) {
            var wanted = snapshot(origin, WHOLE, 0);

            assertThat(lvm.createSnapshot(wanted).outcome())
                    .isEqualTo(new Outcome.Refused(Refusal.MORE_USE, OptionalInt.of(1)));
            assertThat(found(wanted)).isInstanceOf(Finding.Nothing.class);
        }
    }

    @Test
    void aMountedVolumeIsSeenWithItsPath() throws Exception {
        var origin = volume();
        try (var _ = host.mount(origin.path())) {
            var use = use(origin);

            assertThat(use.facts())
                    .anySatisfy(fact -> assertThat(fact)
                            .isInstanceOfSatisfying(
                                    UseFact.Mounted.class,
                                    mounted -> assertThat(mounted.path()).startsWith("/")));
            var wanted = snapshot(origin, WHOLE, use.openCount());
            made(wanted, lvm.createSnapshot(wanted));
        }
    }

    @Test
    void nothingOfWhoUsesVolumesIsHidden() throws Exception {
        var evidence = lvm.report().evidence();
        var takers = evidence.takers();
        var contents = evidence.contents();

        assertThat(List.<Seen<?>>of(
                        evidence.devices(),
                        evidence.mounts(),
                        evidence.holders(),
                        evidence.processes(),
                        takers.swaps(),
                        takers.instances(),
                        takers.exports(),
                        contents.atStart()))
                .allSatisfy(seen -> assertThat(seen).isInstanceOf(Seen.Known.class));
    }

    @Test
    void whatStandsOnAVolumeIsNamedUpToItsMount() throws Exception {
        var volume = volume();
        try (var _ = host.stack(volume.path())) {
            assertThat(use(volume).facts())
                    .containsExactly(
                            new UseFact.Open(1),
                            new UseFact.Held("contract-crypt", HolderKind.ENCRYPTED),
                            new UseFact.Above("contract-crypt", new UseFact.Mounted("/srv/contract-crypt", "ext4")));
        }
        assertThat(use(volume).isUsed()).isFalse();
    }

    @Test
    void aPartitionIsNamedUpToItsMount() throws Exception {
        var volume = volume();
        var partition = volume.path().deviceName() + "-part1";
        try (var _ = host.partition(volume.path())) {
            assertThat(use(volume).facts())
                    .containsExactly(
                            new UseFact.Open(1),
                            new UseFact.Held(partition, HolderKind.PARTITION),
                            new UseFact.Above(partition, new UseFact.Mounted("/srv/contract-partition", "ext4")));
        }
        assertThat(use(volume).isUsed()).isFalse();
    }

    @Test
    void aSwapIsSeenAndWhatUdevFoundOfIt() throws Exception {
        var volume = volume();
        try (var _ = host.swap(volume.path())) {
            assertThat(use(volume).facts()).contains(new UseFact.Swap());
            assertThat(use(volume).openCount()).isPositive();
            // Udev looks when it has the time.
            assertThat(signatureOf(volume))
                    .hasValueSatisfying(found -> assertThat(found.isSwap()).isTrue());
        }
    }

    private Optional<Signature> signatureOf(LvHandle volume) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var report = lvm.report();
            var found = report.contents(report.volumes().find(volume.uuid()).orElseThrow())
                    .signature();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    @Test
    void anInstanceIsNamedWithItsDisk() throws Exception {
        var made = newVolume(host.thick(), new ByteSize(64L << 20));
        var volume = made(made, lvm.createVolume(made)).handle().orElseThrow();
        try (var _ = host.instance(volume.path(), "contract-1")) {
            var use = use(volume);

            assertThat(use.facts())
                    .filteredOn(UseFact.OfInstance.class::isInstance)
                    .singleElement()
                    .satisfies(fact -> {
                        var instance = (UseFact.OfInstance) fact;
                        assertThat(instance.name()).isEqualTo("contract-1");
                        assertThat(instance.target()).isEqualTo("vda");
                        assertThat(instance.state()).isEqualTo(InstanceState.RUNNING);
                        assertThat(instance.uuid()).isPresent();
                    });
            // Its process has a /dev of its own, so that fuser does not find it.
            assertThat(use.facts()).noneMatch(UseFact.OpenedBy.class::isInstance);
            assertThat(use.gaps()).isEmpty();
        }
        assertThat(use(volume).isUsed()).isFalse();
    }

    @Test
    void anInstanceThatIsShutOffHasAClaimAndNothingOpen() throws Exception {
        var volume = volume();
        try (var _ = host.instanceShutOff(volume.path(), "contract-2")) {
            var use = use(volume);

            assertThat(use.openCount()).isZero();
            assertThat(use.isLive()).isFalse();
            assertThat(use.facts()).singleElement().satisfies(fact -> {
                assertThat(((UseFact.OfInstance) fact).name()).isEqualTo("contract-2");
                assertThat(((UseFact.OfInstance) fact).state()).isEqualTo(InstanceState.SHUT_OFF);
            });
        }
    }

    @Test
    void aSuspendedVolumeIsLeftAlone() throws Exception {
        var origin = volume();
        try (var _ = host.suspend(origin.path())) {
            var wanted = snapshot(origin, WHOLE, 0);

            var execution = lvm.createSnapshot(wanted);

            assertThat(execution.outcome()).isEqualTo(new Outcome.Refused(Refusal.SUSPENDED, OptionalInt.of(0)));
        }
    }

    @Test
    void anOriginThatIsGoneIsSaid() throws Exception {
        var origin = volume();
        lvm.remove(Removal.ofVolume(origin, idOf(origin), UUID.randomUUID()));
        var wanted = snapshot(origin, WHOLE, 0);

        assertThat(lvm.createSnapshot(wanted).failure()).contains(new OriginGone(origin));
    }

    @Test
    void aSnapshotsTakenNameIsSaid() throws Exception {
        var origin = volume();
        var first = snapshot(origin, WHOLE, 0);
        made(first, lvm.createSnapshot(first));
        var second = new NewSnapshot(volume(), first.name(), WHOLE, tags(), 0);

        assertThat(lvm.createSnapshot(second).failure()).get().isInstanceOf(NameTaken.class);
    }

    /// Asked for a percentage of the origin, LVM would make a store of what is left, and say nothing.
    @Test
    void tooLittleRoomForASnapshotIsSaidInNumbers() throws Exception {
        var before = lvm.report().group(host.tiny()).orElseThrow().space();
        var size = before.extent().times(before.freeExtents() - 1);
        var big = newVolume(host.tiny(), size);
        var origin = made(big, lvm.createVolume(big)).handle().orElseThrow();
        var store = new SnapshotStore.Sized(SnapshotSpace.enough(size));
        var wanted = snapshot(origin, store, 0);

        assertThat(lvm.createSnapshot(wanted).failure())
                .contains(new NoSpace(SnapshotSpace.taken(store, size, before), before.extent()));
        assertThat(found(wanted)).isInstanceOf(Finding.Nothing.class);
    }

    @Test
    void aThickSnapshotOfASnapshotIsRefusedByLvm() throws Exception {
        var first = snapshot(volume(), WHOLE, 0);
        var made = made(first, lvm.createSnapshot(first));
        var second = snapshot(made.handle().orElseThrow(), WHOLE, 0);

        assertThat(lvm.createSnapshot(second).failure()).get().isInstanceOfSatisfying(LvmRefused.class, refused -> {
            assertThat(refused.exit()).isEqualTo(5);
            assertThat(refused.words()).isNotBlank();
        });
    }

    @Test
    void aSnapshotIsRemovedOnceHoweverOftenItIsAsked() throws Exception {
        var origin = volume();
        var wanted = snapshot(origin, WHOLE, 0);
        var made = made(wanted, lvm.createSnapshot(wanted)).handle().orElseThrow();
        var removal = Removal.ofSnapshot(made, idOf(made), UUID.randomUUID());

        assertThat(lvm.remove(removal).isDone()).isTrue();
        assertThat(lvm.remove(removal).isDone()).isTrue();
        assertThat(lvm.report().volumes().find(made.uuid())).isEmpty();
        assertThat(lvm.report().volumes().find(origin.uuid())).isPresent();
    }

    @Test
    void theSnapshotOfAVolumeInUseCanBeRemoved() throws Exception {
        var origin = volume();
        var wanted = snapshot(origin, WHOLE, 0);
        var made = made(wanted, lvm.createSnapshot(wanted)).handle().orElseThrow();
        try (var _ = host.open(origin.path())) {
            var removal = Removal.ofSnapshot(made, idOf(made), UUID.randomUUID());

            assertThat(lvm.remove(removal).isDone()).isTrue();
        }
    }

    @Test
    void aVolumeIsRemoved() throws Exception {
        var volume = volume();

        assertThat(lvm.remove(Removal.ofVolume(volume, idOf(volume), UUID.randomUUID()))
                        .isDone())
                .isTrue();
        assertThat(lvm.report().volumes().find(volume.uuid())).isEmpty();
    }

    @Test
    void aThickVolumeWithSnapshotsStays() throws Exception {
        staysWithItsSnapshot(volume(), WHOLE);
    }

    @Test
    void aThinVolumeWithSnapshotsStays() throws Exception {
        staysWithItsSnapshot(thinVolume(), new SnapshotStore.InPool());
    }

    private void staysWithItsSnapshot(LvHandle volume, SnapshotStore store) throws Exception {
        var wanted = snapshot(volume, store, 0);
        var snapshot = made(wanted, lvm.createSnapshot(wanted));

        var failure = lvm.remove(Removal.ofVolume(volume, idOf(volume), UUID.randomUUID()))
                .failure();

        assertThat(failure)
                .get()
                .isInstanceOfSatisfying(
                        HasSnapshots.class,
                        has -> assertThat(has.snapshots())
                                .extracting(LogicalVolume::uuid)
                                .containsExactly(snapshot.uuid()));
        assertThat(lvm.report().volumes().find(volume.uuid())).isPresent();
        assertThat(lvm.report().volumes().find(snapshot.uuid())).isPresent();
    }

    @Test
    void aVolumeInUseStays() throws Exception {
        var volume = volume();
        try (var _ = host.open(volume.path())) {
            var failure = lvm.remove(Removal.ofVolume(volume, idOf(volume), UUID.randomUUID()))
                    .failure();

            assertThat(failure).get().isInstanceOf(DeviceOpen.class);
        }
    }

    @Test
    void anotherUuidRemovesNothing() throws Exception {
        var volume = volume();
        var uuid = new LvUuid("AAAAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAAAA");
        var other = new LvHandle(volume.path(), uuid, volume.groupUuid());

        lvm.remove(Removal.ofVolume(other, idOf(volume), UUID.randomUUID()));

        assertThat(lvm.report().volumes().find(volume.uuid())).isPresent();
    }

    @Test
    void anotherTagRemovesNothing() throws Exception {
        var volume = volume();

        var failure = lvm.remove(Removal.ofVolume(volume, UUID.randomUUID(), UUID.randomUUID()))
                .failure();

        assertThat(failure).get().isInstanceOf(NotOurs.class);
        assertThat(lvm.report().volumes().find(volume.uuid())).isPresent();
    }

    @Test
    void remainsAreRemovedByTheirOperation() throws Exception {
        var wanted = newVolume(host.thick(), SMALL);
        var made = made(wanted, lvm.createVolume(wanted)).handle().orElseThrow();

        assertThat(lvm.remove(Removal.ofRemains(made, wanted.operation(), UUID.randomUUID()))
                        .isDone())
                .isTrue();
    }

    /// LVM would ask whether to wipe them, and nobody is there to answer.
    @Test
    void whatAnOlderVolumeLeftOnTheBlocksIsWiped() throws Exception {
        // Made now, where the next one will be made once it is gone.
        var old = volume(host.thick(), SMALL);
        host.sign(old.path());
        lvm.remove(Removal.ofVolume(old, idOf(old), UUID.randomUUID()));
        var wanted = newVolume(host.thick(), SMALL);

        var execution = lvm.createVolume(wanted);

        made(wanted, execution);
        assertThat(execution.steps()).anySatisfy(step -> assertThat(step.out()).contains("Wiping swap signature on"));
    }

    @Test
    void aVolumeIsExtendedOnceHoweverOftenItIsAsked() throws Exception {
        var volume = volume();
        var extension = Extension.inPlace(volume, LARGER, UUID.randomUUID());

        assertThat(lvm.extend(extension).isDone()).isTrue();
        var again = lvm.extend(extension);

        assertThat(again.isDone()).isTrue();
        assertThat(((Outcome.Ran) again.outcome()).exit()).isEqualTo(5);
        assertThat(seen(volume).size()).isEqualTo(LARGER);
    }

    /// LVM has written the size down and was killed before it told the kernel.
    @Test
    void whatTheKernelHasNotTakenUpIsNotDone() throws Exception {
        var volume = volume();
        var extension = Extension.inPlace(volume, LARGER, UUID.randomUUID());
        assertThat(lvm.extend(extension).isDone()).isTrue();
        host.keepSize(volume.path(), SMALL);

        var behind = lvm.extend(extension);

        assertThat(behind.failure()).contains(new KernelBehind(seen(volume), Optional.of(SMALL)));
        assertThat(seen(volume).size()).isEqualTo(LARGER);
        assertThat(lvm.refresh(new Refreshment(volume, extension.operation())).isDone())
                .isTrue();
        assertThat(lvm.extend(extension).isDone()).isTrue();
    }

    @Test
    void theKernelsSizeIsFoundWhenAnOperationIsSettled() throws Exception {
        var volume = volume();
        var extension = Extension.inPlace(volume, LARGER, UUID.randomUUID());
        lvm.extend(extension);
        host.keepSize(volume.path(), SMALL);

        var settled = lvm.settle(extension.operation(), volume.group());

        assertThat(extension.shortfall(settled.readBack().orElseThrow())).get().isInstanceOf(KernelBehind.class);
    }

    @Test
    void whatIsNoMultipleOfAnExtentIsRoundedUp() throws Exception {
        var volume = volume();
        var space = lvm.report().group(host.thick()).orElseThrow().space();
        var odd = new ByteSize(LARGER.bytes() - 1);

        assertThat(lvm.extend(Extension.inPlace(volume, odd, UUID.randomUUID())).isDone())
                .isTrue();

        assertThat(seen(volume).size()).isEqualTo(space.roundedUp(odd));
    }

    @Test
    void aSmallerSizeShrinksNothing() throws Exception {
        var volume = volume();

        var execution = lvm.extend(Extension.inPlace(volume, new ByteSize(4L << 20), UUID.randomUUID()));

        assertThat(execution.isDone()).isTrue();
        assertThat(seen(volume).size()).isEqualTo(SMALL);
    }

    @Test
    void aVolumeInUseIsExtended() throws Exception {
        var volume = volume();
        try (var _ = host.open(volume.path())) {
            assertThat(lvm.extend(Extension.inPlace(volume, LARGER, UUID.randomUUID()))
                            .isDone())
                    .isTrue();
        }
    }

    @Test
    void aThinVolumeIsExtended() throws Exception {
        var volume = thinVolume();

        assertThat(lvm.extend(Extension.inPlace(volume, LARGER, UUID.randomUUID()))
                        .isDone())
                .isTrue();

        assertThat(seen(volume).size()).isEqualTo(LARGER);
    }

    @Test
    void aThinVolumeWithSnapshotsIsExtendedAndTheyKeepTheirSize() throws Exception {
        var volume = thinVolume();
        var wanted = snapshot(volume, new SnapshotStore.InPool(), 0);
        var snapshot = made(wanted, lvm.createSnapshot(wanted));

        assertThat(lvm.extend(Extension.inPlace(volume, LARGER, UUID.randomUUID()))
                        .isDone())
                .isTrue();

        assertThat(seen(snapshot.handle().orElseThrow()).size()).isEqualTo(SMALL);
    }

    @Test
    void anActiveOriginIsNotExtended() throws Exception {
        var volume = volume();
        var snapshot = snapshotOf(volume);

        var execution = lvm.extend(Extension.inPlace(volume, LARGER, UUID.randomUUID()));

        assertThat(execution.failure())
                .get()
                .isInstanceOfSatisfying(
                        ActiveOrigin.class,
                        origin -> assertThat(origin.snapshots())
                                .extracting(LogicalVolume::uuid)
                                .containsExactly(snapshot.uuid()));
        assertThat(seen(volume).size()).isEqualTo(SMALL);
    }

    @Test
    void anOriginIsExtendedAtRestAndIsActiveAgain() throws Exception {
        var volume = volume();
        var snapshot = snapshotOf(volume);
        var extension = Extension.atRest(volume, LARGER, List.of(snapshot), UUID.randomUUID());

        var execution = lvm.extend(extension);

        assertThat(execution.isDone()).as(execution::toString).isTrue();
        assertThat(seen(volume).size()).isEqualTo(LARGER);
        assertThat(seen(volume).isActive()).isTrue();
        assertThat(seen(snapshot).isActive()).isTrue();
        assertThat(seen(snapshot).deviceSize()).isEqualTo(SMALL);
        assertThat(execution.steps())
                .extracting(step -> new Command(withoutSudo(step.words())))
                .containsSubsequence(extension.commands());
        assertThat(lvm.extend(extension).isDone()).isTrue();
        assertThat(seen(volume).isActive()).isTrue();
    }

    private static List<String> withoutSudo(List<String> words) {
        return words.getFirst().equals("sudo") ? words.subList(2, words.size()) : words;
    }

    @Test
    void anOriginInUseIsNotPutToRest() throws Exception {
        var volume = volume();
        var snapshot = snapshotOf(volume);
        try (var _ = host.open(volume.path())) {
            staysInUse(volume, snapshot);
        }
    }

    @Test
    void anOriginWhoseSnapshotIsInUseIsNotPutToRest() throws Exception {
        var volume = volume();
        var snapshot = snapshotOf(volume);
        try (var _ = host.open(snapshot.path())) {
            staysInUse(volume, snapshot);
        }
    }

    private void staysInUse(LvHandle volume, LvHandle snapshot) throws Exception {
        var execution = lvm.extend(Extension.atRest(volume, LARGER, List.of(snapshot), UUID.randomUUID()));

        assertThat(execution.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Refusal.MORE_USE));
        assertThat(seen(volume).size()).isEqualTo(SMALL);
        assertThat(seen(volume).isActive()).isTrue();
    }

    @Test
    void tooLittleRoomForMoreIsSaidInNumbersAndTheOriginIsActiveAgain() throws Exception {
        var wanted = newVolume(host.tiny(), SMALL);
        var volume = made(wanted, lvm.createVolume(wanted)).handle().orElseThrow();
        var snapshot = snapshotOf(volume);
        var free = lvm.report().group(host.tiny()).orElseThrow().free();

        var execution = lvm.extend(Extension.atRest(volume, ByteSize.ofGib(1), List.of(snapshot), UUID.randomUUID()));

        assertThat(execution.failure()).contains(new NoSpace(ByteSize.ofGib(1).minus(SMALL), free));
        assertThat(seen(volume).isActive()).isTrue();
        assertThat(seen(volume).size()).isEqualTo(SMALL);
    }

    @Test
    void anotherVolumeUnderTheNameIsNotExtended() throws Exception {
        var volume = volume();
        var other =
                new LvHandle(volume.path(), new LvUuid("AAAAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAAAA"), volume.groupUuid());

        assertThat(lvm.extend(Extension.inPlace(other, LARGER, UUID.randomUUID()))
                        .failure())
                .contains(new FailureReason.VolumeGone(other));
        assertThat(seen(volume).size()).isEqualTo(SMALL);
    }

    @Test
    void aSuspendedVolumeIsNotExtended() throws Exception {
        var volume = volume();
        try (var _ = host.suspend(volume.path())) {
            var execution = lvm.extend(Extension.inPlace(volume, LARGER, UUID.randomUUID()));

            assertThat(execution.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.why()).isEqualTo(Refusal.SUSPENDED));
        }
    }

    @Test
    void whatWasLeftInactiveIsActivatedOnceHoweverOftenItIsAsked() throws Exception {
        var volume = volume();
        var snapshot = snapshotOf(volume);
        shell.run(deactivating(volume));
        assertThat(seen(volume).isActive()).isFalse();
        var activation = new Activation(volume, UUID.randomUUID());

        assertThat(lvm.activate(activation).isDone()).isTrue();
        assertThat(lvm.activate(activation).isDone()).isTrue();

        assertThat(seen(volume).isActive()).isTrue();
        assertThat(seen(snapshot).isActive()).isTrue();
    }

    private static RemoteScript deactivating(LvHandle volume) {
        var body = """
            printf '\\n@@snapdeck %s begin\\n' "$1"
            $2 lvchange -an "$3"
            printf '\\n@@snapdeck %s end over\\n' "$1"
            """;
        return new RemoteScript("snapdeck-rest", body, List.of(volume.path().text()), PATIENCE);
    }

    @Test
    void aStoreIsEnlargedWhileItIsInUse() throws Exception {
        var volume = volume();
        var wanted = snapshot(volume, new SnapshotStore.Sized(new ByteSize(4L << 20)), 0);
        var snapshot = made(wanted, lvm.createSnapshot(wanted)).handle().orElseThrow();
        try (var _ = host.open(volume.path())) {
            assertThat(lvm.extend(Extension.ofStore(snapshot, SMALL, UUID.randomUUID()))
                            .isDone())
                    .isTrue();
        }
        assertThat(seen(snapshot).size()).isEqualTo(SMALL);
        assertThat(seen(snapshot).deviceSize()).isEqualTo(SMALL);
    }

    @Test
    void aStoreIsNotEnlargedBeyondWhatItCanNeed() throws Exception {
        var volume = volume();
        var wanted = snapshot(volume, new SnapshotStore.Sized(new ByteSize(4L << 20)), 0);
        var snapshot = made(wanted, lvm.createSnapshot(wanted)).handle().orElseThrow();
        var space = lvm.report().group(host.thick()).orElseThrow().space();

        lvm.extend(Extension.ofStore(snapshot, ByteSize.ofGib(1), UUID.randomUUID()));

        assertThat(seen(snapshot).size()).isEqualTo(SnapshotSpace.taken(WHOLE, SMALL, space));
    }

    /// LVM says that it succeeded.
    @Test
    void aSnapshotWhoseStoreOverflowedStaysDeadWhateverRoomItGets() throws Exception {
        var volume = volume();
        var wanted = snapshot(volume, new SnapshotStore.Sized(new ByteSize(4L << 20)), 0);
        var snapshot = made(wanted, lvm.createSnapshot(wanted)).handle().orElseThrow();
        host.overwrite(volume.path(), SMALL);
        assertThat(seen(snapshot).isInvalid()).isTrue();

        var execution = lvm.extend(Extension.ofStore(snapshot, SMALL, UUID.randomUUID()));

        assertThat(((Outcome.Ran) execution.outcome()).exit()).isZero();
        assertThat(execution.failure()).get().isInstanceOf(FailureReason.SnapshotInvalid.class);
    }

    @Test
    void aThickSnapshotIsMergedAndIsGoneThen() throws Exception {
        var volume = volume();
        var older = snapshotOf(volume);
        host.overwrite(volume.path(), SMALL);
        var newer = snapshotOf(volume);
        var merge = new Merge(volume, older, idOf(older), UUID.randomUUID());

        var execution = lvm.merge(merge);

        assertThat(execution.isDone()).as(() -> "" + execution.steps()).isTrue();
        awaitMerge(merge);
        assertThat(seen(volume).isMerging()).isFalse();
        assertThat(seen(newer).isInvalid()).isFalse();
        assertThat(lvm.report().volumes().find(older.uuid())).isEmpty();
    }

    @Test
    void whatIsInUseIsNotMerged() throws Exception {
        var volume = volume();
        var snapshot = snapshotOf(volume);
        var merge = new Merge(volume, snapshot, idOf(snapshot), UUID.randomUUID());
        for (var used : List.of(volume, snapshot)) {
            try (var _ = host.open(used.path())) {
                assertRefused(lvm.merge(merge), Refusal.MORE_USE);
            }
        }
        assertThat(merge.look(lvm.report().volumes())).isEqualTo(Merge.State.NOT_STARTED);
    }

    /// Somebody opened it in the moment between our look and the command.
    @Test
    void aMergeThatLvmOnlyNotedBeginsWhenItIsAskedForAgain() throws Exception {
        var volume = volume();
        var snapshot = snapshotOf(volume);
        host.overwrite(volume.path(), SMALL);
        var merge = new Merge(volume, snapshot, idOf(snapshot), UUID.randomUUID());
        var start = new MergeStart(volume, UUID.randomUUID());
        try (var _ = host.open(volume.path())) {
            runAsRoot(merge.command());
            assertThat(merge.look(lvm.report().volumes())).isEqualTo(Merge.State.WAITING);
            assertThat(merge.isHeldUp(lvm.report().volumes())).isTrue();
            assertRefused(lvm.startMerge(start), Refusal.MORE_USE);
        }
        assertThat(merge.look(lvm.report().volumes())).isEqualTo(Merge.State.WAITING);
        assertThat(merge.isHeldUp(lvm.report().volumes())).isFalse();

        assertThat(lvm.startMerge(start).isDone()).isTrue();

        awaitMerge(merge);
        assertThat(lvm.startMerge(start).isDone()).isTrue();
    }

    @Test
    void aSnapshotWhoseStoreOverflowedIsNotMerged() throws Exception {
        var volume = volume();
        var wanted = snapshot(volume, new SnapshotStore.Sized(new ByteSize(4L << 20)), 0);
        var snapshot = made(wanted, lvm.createSnapshot(wanted)).handle().orElseThrow();
        host.overwrite(volume.path(), SMALL);

        var execution = lvm.merge(new Merge(volume, snapshot, idOf(snapshot), UUID.randomUUID()));

        assertThat(execution.failure()).get().isInstanceOf(FailureReason.SnapshotInvalid.class);
        assertThat(seen(volume).isMerging()).isFalse();
    }

    /// LVM merges one at a time, and says of the volume only that one is.
    @Test
    void theMergeOfAnotherSnapshotIsNotTakenForThisOne() throws Exception {
        var volume = volume();
        var snapshot = snapshotOf(volume);
        var other = snapshotOf(volume);
        var merge = new Merge(volume, snapshot, idOf(snapshot), UUID.randomUUID());
        var colleagues = new Merge(volume, other, idOf(other), UUID.randomUUID());
        try (var _ = host.open(volume.path())) {
            runAsRoot(colleagues.command());
        }

        assertRefused(lvm.merge(merge), Refusal.MERGING);
        runAsRoot(merge.command());

        var found = lvm.settle(merge.operation(), merge.group()).readBack().orElseThrow();
        assertThat(merge.look(found.volumes())).isEqualTo(Merge.State.NOT_STARTED);
        assertThat(merge.shortfall(found)).contains(new FailureReason.OtherMerge());
        assertThat(colleagues.look(found.volumes())).isEqualTo(Merge.State.WAITING);
        assertThat(lvm.startMerge(new MergeStart(volume, UUID.randomUUID())).isDone())
                .isTrue();
        awaitMerge(colleagues);
        assertThat(lvm.merge(merge).isDone()).isTrue();
        awaitMerge(merge);
    }

    @Test
    void whatIsMergedAlreadyIsFollowed() throws Exception {
        var volume = volume();
        var snapshot = snapshotOf(volume);
        var merge = new Merge(volume, snapshot, idOf(snapshot), UUID.randomUUID());
        try (var _ = host.open(volume.path())) {
            runAsRoot(merge.command());
        }

        assertThat(lvm.merge(merge).isDone()).isTrue();

        assertThat(merge.look(lvm.report().volumes())).isEqualTo(Merge.State.WAITING);
        assertThat(lvm.startMerge(new MergeStart(volume, UUID.randomUUID())).isDone())
                .isTrue();
        awaitMerge(merge);
    }

    @Test
    void onlyTheSnapshotThatWasMeantIsMerged() throws Exception {
        var volume = volume();
        var snapshot = snapshotOf(volume);
        var other = snapshotOf(volume);

        var ofOther = lvm.merge(new Merge(volume, other, idOf(snapshot), UUID.randomUUID()));
        var ofNobody = lvm.merge(new Merge(volume, snapshot, UUID.randomUUID(), UUID.randomUUID()));

        assertThat(ofOther.failure()).get().isInstanceOf(NotOurs.class);
        assertThat(ofNobody.failure()).get().isInstanceOf(NotOurs.class);
        assertThat(seen(snapshot).isMerging() || seen(other).isMerging()).isFalse();
    }

    @Test
    void aThinVolumeIsSwappedForItsSnapshotWhichStays() throws Exception {
        var volume = thinVolume();
        var older = thinSnapshotOf(volume);
        var newer = thinSnapshotOf(volume);
        var swap = swap(volume, older);

        var execution = lvm.swap(swap);

        assertThat(execution.isDone()).as(() -> "" + execution.steps()).isTrue();
        assertSwapped(swap);
        assertThat(lvm.report()
                        .volumes()
                        .snapshotsOf(
                                swap.made(lvm.report().volumes()).orElseThrow().uuid()))
                .isEmpty();
        assertThat(seen(older).name()).isEqualTo(older.path().name().text());
        assertThat(seen(newer).lineage().originUuid()).isEmpty();
        assertThat(lvm.swap(swap.resuming()).isDone()).isTrue();
    }

    private void assertSwapped(Swap swap) throws Exception {
        assertThat(swap.look(lvm.report().volumes())).isEqualTo(Swap.State.DONE);
        var now = lvm.report().volumes().find(swap.volume().path()).orElseThrow();
        assertThat(now.uuid()).isNotEqualTo(swap.volume().uuid());
        assertThat(now.isActive()).isTrue();
        assertThat(now.tags().all())
                .containsExactlyInAnyOrderElementsOf(swap.tags().all());
        assertThat(lvm.report().volumes().find(swap.volume().uuid())).isEmpty();
    }

    @Test
    void aThinVolumeInUseIsNotSwapped() throws Exception {
        var volume = thinVolume();
        var swap = swap(volume, thinSnapshotOf(volume));
        try (var _ = host.open(volume.path())) {
            assertRefused(lvm.swap(swap), Refusal.MORE_USE);
        }
        assertThat(swap.look(lvm.report().volumes())).isEqualTo(Swap.State.NOT_STARTED);
    }

    @Test
    void aSwapGoesOnFromWhereverItWasCut() throws Exception {
        for (var done = 1; done <= 3; done++) {
            var volume = thinVolume();
            var swap = swap(volume, thinSnapshotOf(volume));
            for (var command : swap.commands().subList(0, done)) {
                runAsRoot(command);
            }
            assertThat(swap.look(lvm.report().volumes()))
                    .isEqualTo(List.of(Swap.State.MADE, Swap.State.ASIDE, Swap.State.IN_PLACE)
                            .get(done - 1));

            assertThat(lvm.swap(swap.resuming()).isDone()).isTrue();

            assertSwapped(swap);
        }
    }

    @Test
    void aSwapThatOnlyMadeTheNewVolumeIsUndone() throws Exception {
        var volume = thinVolume();
        var swap = swap(volume, thinSnapshotOf(volume));
        runAsRoot(swap.command());

        assertThat(lvm.remove(swap.undoing(lvm.report().volumes()).orElseThrow())
                        .isDone())
                .isTrue();

        assertThat(swap.look(lvm.report().volumes())).isEqualTo(Swap.State.NOT_STARTED);
        assertThat(lvm.swap(swap.resuming()).isDone()).isFalse();
        assertThat(swap.look(lvm.report().volumes())).isEqualTo(Swap.State.NOT_STARTED);
    }

    @Test
    void aVolumeIsNotSwappedForASnapshotThatIsGone() throws Exception {
        var volume = thinVolume();
        var snapshot = thinSnapshotOf(volume);
        var swap = swap(volume, snapshot);
        lvm.remove(Removal.ofSnapshot(snapshot, idOf(snapshot), UUID.randomUUID()));

        assertThat(lvm.swap(swap).failure()).contains(new OriginGone(snapshot));

        assertThat(swap.look(lvm.report().volumes())).isEqualTo(Swap.State.NOT_STARTED);
    }

    Swap swap(LvHandle volume, LvHandle snapshot) throws Exception {
        var id = idOf(volume);
        var tags = Tags.NONE
                .with(Tag.OPERATION, UUID.randomUUID())
                .with(Tag.ID, id)
                .with(Tag.INSTALLATION, installation);
        return new Swap(volume, snapshot, id, tags.uuid(Tag.OPERATION).orElseThrow(), tags, false);
    }

    LvHandle thinSnapshotOf(LvHandle volume) throws Exception {
        var wanted = snapshot(volume, new SnapshotStore.InPool(), 0);
        return made(wanted, lvm.createSnapshot(wanted)).handle().orElseThrow();
    }

    private static void assertRefused(Execution execution, Refusal why) {
        assertThat(execution.outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private void awaitMerge(Merge merge) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (merge.look(lvm.report().volumes()) != Merge.State.MERGED) {
            assertThat(System.nanoTime()).as("the merge never ended").isLessThan(deadline);
        }
    }

    /// One command of ours, by itself.
    @Override
    void runAsRoot(Command command) throws Exception {
        shell.run(running(command));
    }

    private static RemoteScript running(Command command) {
        var body = """
            printf '\\n@@snapdeck %s begin\\n' "$1"
            nonce=$1 root=$2
            shift 2
            $root "$@" >/dev/null 2>&1
            printf '\\n@@snapdeck %s end over\\n' "$nonce"
            """;
        return new RemoteScript("snapdeck-one", body, command.words(), PATIENCE);
    }

    private LvHandle snapshotOf(LvHandle volume) throws Exception {
        var wanted = snapshot(volume, WHOLE, 0);
        return made(wanted, lvm.createSnapshot(wanted)).handle().orElseThrow();
    }

    @Override
    LogicalVolume seen(LvHandle volume) throws Exception {
        return lvm.report().volumes().find(volume.uuid()).orElseThrow();
    }

    @Test
    void tagsAreWrittenAndTakenOff() throws Exception {
        var volume = volume();
        var before = lvm.report().volumes().find(volume.uuid()).orElseThrow().tags();
        var old = new Tags(before.all().stream()
                .filter(tag -> tag.startsWith(Tag.NAME.prefix()))
                .toList());
        var renaming = new Retagging(volume, Tags.NONE.with(Tag.NAME, "新名"), old, UUID.randomUUID());

        assertThat(lvm.retag(renaming).isDone()).isTrue();

        var after = lvm.report().volumes().find(volume.uuid()).orElseThrow().tags();
        assertThat(after.value(Tag.NAME)).contains("新名");
        assertThat(after.all()).hasSameSizeAs(before.all());
    }

    @Test
    void tagsOfAVolumeThatIsGoneCanNotBeWritten() throws Exception {
        var volume = volume();
        lvm.remove(Removal.ofVolume(volume, idOf(volume), UUID.randomUUID()));
        var renaming = new Retagging(volume, Tags.NONE.with(Tag.NAME, "x"), Tags.NONE, UUID.randomUUID());

        assertThat(lvm.retag(renaming).failure()).contains(new FailureReason.VolumeGone(volume));
    }

    @Test
    void anOperationThatNeverCameIsSettledAsNotDone() throws Exception {
        var settlement = lvm.settle(UUID.randomUUID(), host.thick());

        assertThat(settlement.isFinal()).isTrue();
    }

    @Test
    void anOperationThatWasDoneIsSettledAsDone() throws Exception {
        var wanted = snapshot(volume(), WHOLE, 0);
        lvm.createSnapshot(wanted);

        var settlement = lvm.settle(wanted.operation(), host.thick());

        assertThat(settlement.isFinal()).isTrue();
        assertThat(wanted.look(settlement.readBack().orElseThrow().volumes())).isInstanceOf(Finding.Made.class);
    }

    /// The command waits for the lock that somebody else has, and outlives the connection it came by.
    @Test
    void nothingIsSettledWhileACommandWaitsForTheLock() throws Exception {
        var wanted = snapshot(volume(), WHOLE, 0);
        var cut = host.connect();
        CompletableFuture<?> sent;
        try (var _ = host.lock(host.thick())) {
            sent = CompletableFuture.runAsync(() -> create(cut, wanted));
            shell.run(untilItRuns(wanted));
            assertThat(lvm.settle(wanted.operation(), host.thick()).processes()).isEqualTo(Settlement.Processes.ALIVE);

            cut.close();
            sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

            assertThat(lvm.settle(wanted.operation(), host.thick()).isFinal()).isFalse();
        }
        var settlement = awaitSettlement(wanted);

        assertThat(wanted.look(settlement.readBack().orElseThrow().volumes())).isInstanceOf(Finding.Made.class);
    }

    /// As of a login user who is called snapdeck.
    @Test
    void aProcessWithOurNameAmongItsWordsHoldsNothingUp() throws Exception {
        var neighbour = UUID.randomUUID();
        var farewell = UUID.randomUUID();
        try (var other = host.connect()) {
            var ended = CompletableFuture.runAsync(() ->
                    runs(other, waiting("until", farewell, List.of("snapdeck", Tag.OPERATION.prefix() + neighbour))));
            shell.run(waiting("until", neighbour, List.of()));

            var settlement = lvm.settle(UUID.randomUUID(), host.thick());

            assertThat(settlement.isFinal()).isTrue();
            shell.run(waiting("while", neighbour, List.of(Tag.OPERATION.prefix() + farewell)));
            ended.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static void runs(RemoteShell shell, RemoteScript script) {
        try {
            shell.run(script);
        } catch (RemoteFailure failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void aVolumeIsDescribedInLvmsOwnWords() throws Exception {
        var origin = volume();
        var wanted = snapshot(origin, WHOLE, 0);
        lvm.createSnapshot(wanted);

        assertThat(lvm.display(origin.path()).out())
                .contains("source of", wanted.name().text());
        assertThat(lvm.display(wanted.path()).out())
                .contains("active destination for", origin.path().name().text());
    }

    @Test
    void aVolumeThatIsGoneCanNotBeDescribed() throws Exception {
        var step = lvm.display(path(host.thick()));

        assertThat(step.exit()).isEqualTo(5);
        assertThat(step.err()).isNotBlank();
    }

    @Test
    void aProbeFindsWhatTheConsoleNeeds() throws Exception {
        var probe = lvm.probe();

        assertThat(probe.allAllowed()).isTrue();
        assertThat(probe.hidesProcesses()).isFalse();
        assertThat(probe.version().orElseThrow().isEnough()).isTrue();
        assertThat(probe.sudo().orElseThrow().allowsExpressions()).isTrue();
        assertThat(probe.user()).isNotBlank();
        assertThat(probe.system()).startsWith("Linux ");
        assertThat(probe.storage().groups())
                .isInstanceOfSatisfying(
                        Seen.Known.class,
                        known -> assertThat((List<?>) known.value()).hasSizeGreaterThanOrEqualTo(3));
        assertThat(probe.storage().volumes()).isInstanceOf(Seen.Known.class);
    }

    @Test
    void aProbeWithoutRightsSaysWhichAreLacking() throws Exception {
        try (var plain = host.connectWithoutRights()) {
            var probe = new Lvm(plain).probe();

            assertThat(probe.lacking()).containsEntry("lvcreate", Attempt.NOT_ALLOWED);
            assertThat(probe.version()).isPresent();
            assertThat(probe.storage().groups()).isInstanceOf(Seen.Unknown.class);
        }
    }

    @Test
    void withoutRightsThereIsNoReport() throws Exception {
        try (var plain = host.connectWithoutRights()) {
            var refused = catchThrowableOfType(ReportRefused.class, () -> new Lvm(plain).report());

            assertThat(refused.attempt()).isEqualTo(Attempt.NOT_ALLOWED);
        }
    }

    @Test
    void withoutRightsNothingIsMade() throws Exception {
        var origin = volume();
        var volume = newVolume(host.thick(), SMALL);
        var snapshot = snapshot(origin, WHOLE, 0);
        try (var plain = host.connectWithoutRights()) {
            var without = new Lvm(plain);

            notAllowed(without.createVolume(volume));
            notAllowed(without.createSnapshot(snapshot));
        }
        assertThat(found(volume)).isInstanceOf(Finding.Nothing.class);
        assertThat(found(snapshot)).isInstanceOf(Finding.Nothing.class);
    }

    private static void notAllowed(Execution execution) {
        assertThat(execution.outcome()).isInstanceOf(Outcome.NotRun.class);
        assertThat(execution.failure()).get().isInstanceOf(NotAllowed.class);
    }

    /// A script that ends when the host has a process of the operation.
    private static RemoteScript untilItRuns(NewSnapshot wanted) {
        return waiting("until", wanted.operation(), List.of());
    }

    /// A script that waits until, or while, the host has a process of the operation.
    private static RemoteScript waiting(String word, UUID operation, List<String> words) {
        var body = """
            printf '\\n@@snapdeck %%s begin\\n' "$1"
            %s printf 'snapdeck.op=%%s' "$3" | grep -qasF -f - /proc/[0-9]*/cmdline; do sleep 0.1; done
            printf '\\n@@snapdeck %%s end seen\\n' "$1"
            """.formatted(word);
        var arguments = new ArrayList<>(List.of(operation.toString()));
        arguments.addAll(words);
        return new RemoteScript("snapdeck-watch", body, arguments, PATIENCE);
    }

    private Settlement awaitSettlement(NewSnapshot wanted) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var settlement = lvm.settle(wanted.operation(), host.thick());
            if (settlement.isFinal()) {
                return settlement;
            }
        }
        throw new AssertionError("The operation was never settled");
    }

    private static void create(RemoteShell shell, NewSnapshot wanted) {
        try {
            new Lvm(shell).createSnapshot(wanted);
        } catch (RemoteFailure failure) {
            assertThat(failure.mayHaveRun()).isTrue();
        }
    }

    private LvHandle volume() throws Exception {
        if (spares.isEmpty()) {
            var wanted = Stream.generate(() -> newVolume(host.thick(), SMALL))
                    .limit(SPARES)
                    .toList();
            host.make(wanted);
            var volumes = lvm.report().volumes();
            for (var each : wanted) {
                spares.add(
                        volumes.find(each.path()).flatMap(LogicalVolume::handle).orElseThrow());
            }
        }
        return spares.remove();
    }

    @Override
    LvHandle thinVolume() throws Exception {
        return thinVolume(SMALL);
    }

    @Override
    LvHandle thinVolume(ByteSize size) throws Exception {
        var wanted = new NewVolume(path(host.thin()), size, Optional.of(host.pool()), tags());
        return made(wanted, lvm.createVolume(wanted)).handle().orElseThrow();
    }

    private NewVolume newVolume(VgName group, ByteSize size) {
        return new NewVolume(path(group), size, Optional.empty(), tags());
    }

    private NewVolume newThinVolume() {
        return new NewVolume(path(host.thin()), SMALL, Optional.of(host.pool()), tags());
    }

    private NewSnapshot snapshot(LvHandle origin, SnapshotStore store, int opens) {
        return new NewSnapshot(origin, new LvName("_snapshot-" + UUID.randomUUID()), store, tags(), opens);
    }

    private Tags tags() {
        return tags(UUID.randomUUID());
    }

    @Override
    Tags tags(UUID operation) {
        return Tags.NONE
                .with(Tag.OPERATION, operation)
                .with(Tag.ID, UUID.randomUUID())
                .with(Tag.INSTALLATION, installation)
                .with(Tag.NAME, "磁盘 1");
    }

    private UUID idOf(LvHandle handle) throws Exception {
        return lvm.report()
                .volumes()
                .find(handle.uuid())
                .flatMap(volume -> volume.tags().uuid(Tag.ID))
                .orElseThrow();
    }

    private DeviceUse use(LvHandle volume) throws Exception {
        var report = lvm.report();
        return report.use(report.volumes().find(volume.uuid()).orElseThrow());
    }

    private Finding found(Creation creation) throws Exception {
        return creation.look(lvm.report().volumes());
    }

    private static LogicalVolume made(Creation wanted, Execution execution) {
        assertThat(execution.isDone())
                .as(() -> execution.outcome() + " " + execution.steps())
                .isTrue();
        var finding = wanted.look(readBack(execution).volumes());
        assertThat(finding).isInstanceOf(Finding.Made.class);
        return ((Finding.Made) finding).volume();
    }

    private static ReadBack readBack(Execution execution) {
        return ((Outcome.Ran) execution.outcome()).readBack();
    }

    private static LvPath path(VgName group) {
        return new LvName("volume-" + UUID.randomUUID()).in(group);
    }

    private static String shortId() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
