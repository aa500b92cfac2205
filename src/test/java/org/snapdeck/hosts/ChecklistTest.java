package org.snapdeck.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snapdeck.hosts.Check.Outcome;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.Station;
import org.snapdeck.lvm.RecordedProbes;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.HostKey;
import org.snapdeck.ssh.KeyName;
import org.snapdeck.ssh.LoginRefused;
import org.snapdeck.ssh.UnknownHostKey;
import org.snapdeck.ssh.Unreachable;

final class ChecklistTest {
    private static final HostAddress ADDRESS = new HostAddress("192.0.2.10", "plain");
    private static final HostKey KEY =
            new HostKey("ssh-ed25519", "AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl");

    @Test
    void aHostThatLetsUsDoEverythingIsGoodInEachLine() {
        var list = Checklist.of(SampleHosts.lab(), RecordedProbes.allowed());

        assertThat(list.failures()).isZero();
        assertThat(list.version()).isPresent();
        assertThat(list.checks())
                .extracting(check -> check.title().key())
                .contains("hosts.check.sudo", "hosts.check.version", "hosts.check.command", "hosts.check.group");
        assertThat(outcomesOf(list, "hosts.check.command")).hasSize(8).containsOnly(Outcome.GOOD);
    }

    @Test
    void forOneCommandThatIsRefusedTheMissingLineIsShown() {
        var list = Checklist.of(SampleHosts.lab(), RecordedProbes.without("lvcreate"));

        assertThat(list.failures()).isEqualTo(1);
        assertThat(list.checks())
                .filteredOn(check -> check.outcome() == Outcome.FAILED)
                .singleElement()
                .satisfies(check -> assertThat(check.advice().orElseThrow().code())
                        .isEqualTo("plain ALL=(root) NOPASSWD: /usr/sbin/lvcreate"));
    }

    @Test
    void anOldSudoIsToldNoLineThatItCanNotRead() {
        var list = Checklist.of(SampleHosts.lab(), RecordedProbes.withoutCopies("1.9.5p2"));

        assertThat(list.failures()).isZero();
        assertThat(list.checks())
                .filteredOn(check -> check.outcome() == Outcome.CAREFUL)
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.finding())
                            .isEqualTo(Said.of("hosts.check.command.old-sudo", "/usr/bin/dd", "1.9.5", "1.9.10"));
                    assertThat(check.advice()).isEmpty();
                });
    }

    @Test
    void aNewerSudoIsToldTheLineForCopies() {
        var list = Checklist.of(SampleHosts.lab(), RecordedProbes.withoutCopies("1.9.16p2"));

        assertThat(list.checks())
                .filteredOn(check -> check.outcome() == Outcome.FAILED)
                .singleElement()
                .satisfies(check -> {
                    var advice = check.advice().orElseThrow();
                    assertThat(advice.sentence()).isEqualTo(Said.of("hosts.check.advice.sudoers-copies"));
                    assertThat(advice.code()).startsWith("plain ALL=(root) NOPASSWD: /usr/bin/dd ^if=/dev/mapper/");
                });
    }

    @Test
    void whereVirshIsRefusedTheLineForInstancesIsShown() {
        var list = Checklist.of(SampleHosts.lab(), RecordedProbes.withoutInstances("1.9.16p2"));

        assertThat(list.checks())
                .filteredOn(check -> check.outcome() == Outcome.FAILED)
                .singleElement()
                .satisfies(check -> {
                    var advice = check.advice().orElseThrow();
                    assertThat(advice.sentence()).isEqualTo(Said.of("hosts.check.advice.sudoers-instances"));
                    assertThat(advice.code())
                            .startsWith("plain ALL=(root) NOPASSWD: /usr/bin/virsh ^-r -c qemu:///system (domstats");
                });
    }

    @Test
    void whereNobodyMayLookInsideTheLinesForThatAreShown() throws Exception {
        var list = Checklist.of(SampleHosts.lab(), RecordedProbes.withoutInside("1.9.16p2"));

        assertThat(list.checks())
                .filteredOn(check -> check.outcome() == Outcome.FAILED)
                .singleElement()
                .satisfies(check -> {
                    var advice = check.advice().orElseThrow();
                    assertThat(advice.sentence()).isEqualTo(Said.of("hosts.check.advice.sudoers-inside"));
                    assertThat(advice.code().lines())
                            .satisfiesExactly(
                                    line -> assertThat(commands(line, "plain ALL=(root) NOPASSWD: "))
                                            .isEqualTo(installed("SNAPDECK_INSIDE_MOUNT")),
                                    line -> assertThat(commands(
                                                    line, "plain ALL=(root) CWD=/run/snapdeck/inside NOPASSWD: "))
                                            .isEqualTo(installed("SNAPDECK_INSIDE_READ")));
                });
    }

    private static String commands(String line, String before) {
        assertThat(line).startsWith(before);
        return line.substring(before.length());
    }

    /// What an alias of the file that is installed stands for.
    private static String installed(String alias) throws IOException {
        var text = Files.readString(Path.of("packaging", "sudoers.d", "snapdeck-inside"))
                .replace("\\\n    ", "");
        return text.lines()
                .filter(line -> line.startsWith("Cmnd_Alias " + alias + " = "))
                .map(line -> line.substring(line.indexOf("= ") + 2))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withAnOldSudoNobodyLooksInside() {
        var list = Checklist.of(SampleHosts.lab(), RecordedProbes.withoutInside("1.9.5p2"));

        assertThat(list.failures()).isZero();
        assertThat(list.checks())
                .filteredOn(check -> check.outcome() == Outcome.CAREFUL)
                .singleElement()
                .satisfies(check -> assertThat(check.finding())
                        .isEqualTo(
                                Said.of("hosts.check.command.old-sudo-inside", "/usr/bin/mount", "1.9.5", "1.9.10")));
    }

    @Test
    void withAnOldSudoItsInstancesAreNotSeen() {
        var list = Checklist.of(SampleHosts.lab(), RecordedProbes.withoutInstances("1.9.5p2"));

        assertThat(list.failures()).isZero();
        assertThat(list.checks())
                .filteredOn(check -> check.outcome() == Outcome.CAREFUL)
                .singleElement()
                .satisfies(check -> assertThat(check.finding())
                        .isEqualTo(Said.of(
                                "hosts.check.command.old-sudo-instances", "/usr/bin/virsh", "1.9.5", "1.9.10")));
    }

    @Test
    void aHostNeedsNoLibvirt() {
        var probe = RecordedProbes.withoutLibvirt();
        var list = Checklist.of(SampleHosts.lab(), probe);

        assertThat(probe.allAllowed()).isTrue();
        assertThat(RecordedProbes.withoutInstances("1.9.16p2").lacking()).containsKey("virsh");
        assertThat(list.failures()).isZero();
        assertThat(list.checks()).extracting(Check::finding).contains(Said.of("hosts.check.command.no-libvirt"));
    }

    @Test
    void aHostThatHidesTheProcessesOfOthersIsToldOf() {
        assertThat(outcomesOf(Checklist.of(SampleHosts.lab(), RecordedProbes.allowed()), "hosts.check.processes"))
                .containsExactly(Outcome.GOOD);

        var list = Checklist.of(SampleHosts.lab(), RecordedProbes.hidingProcesses());

        assertThat(outcomesOf(list, "hosts.check.processes")).containsExactly(Outcome.CAREFUL);
        assertThat(list.failures()).isZero();
    }

    @Test
    void whereSudoRefusesEverythingOneLineAllowsItAll() {
        var list = Checklist.of(SampleHosts.lab(), RecordedProbes.withoutRights());

        assertThat(outcomesOf(list, "hosts.check.sudo")).containsExactly(Outcome.FAILED);
        assertThat(outcomesOf(list, "hosts.check.command")).containsOnly(Outcome.NOT_REACHED);
        assertThat(list.checks())
                .filteredOn(check -> check.title().key().equals("hosts.check.sudo"))
                .singleElement()
                .satisfies(check -> assertThat(check.advice().orElseThrow().code())
                        .isEqualTo("plain ALL=(root) NOPASSWD: /usr/sbin/lvs, /usr/sbin/vgs, /usr/sbin/lvdisplay,"
                                + " /usr/sbin/dmsetup info *, /usr/bin/fuser, /usr/sbin/lvcreate,"
                                + " /usr/sbin/lvremove, /usr/sbin/lvchange"));
    }

    @Test
    void whatComesAfterAFailureIsNotReached() {
        var list = Checklist.of(SampleHosts.lab(), new Unreachable(ADDRESS, Unreachable.Reason.REFUSED, null));

        assertThat(list.checks().getFirst().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(list.checks().getFirst().finding().key()).isEqualTo("reason.unreachable.refused");
        assertThat(list.checks().subList(1, list.checks().size()))
                .extracting(Check::outcome)
                .containsOnly(Outcome.NOT_REACHED);
    }

    @Test
    void anUnknownKeyMeansThatTheHostWasReachedAndOffersToTrustIt() {
        var failure = new UnknownHostKey(KeyName.of(ADDRESS), KEY);
        var list = Checklist.of(SampleHosts.lab(), failure);

        assertThat(list.checks()).extracting(Check::outcome).startsWith(Outcome.GOOD, Outcome.FAILED);
        assertThat(list.remedy()).isEqualTo(new Remedy.TrustKey(failure));
    }

    @Test
    void aMissingPasswordIsFoundBeforeTheHostIsCalled() {
        var failure = new LoginRefused(ADDRESS, LoginRefused.Reason.PASSWORD_NEEDED, List.of(), null);
        var list = Checklist.of(SampleHosts.lab(), failure);

        assertThat(list.checks())
                .extracting(Check::outcome)
                .startsWith(Outcome.NOT_REACHED, Outcome.NOT_REACHED, Outcome.FAILED);
        assertThat(list.remedy())
                .isEqualTo(new Remedy.GiveSecret(SampleHosts.lab().station()));
    }

    @Test
    void eachJumpHostHasALineOfItsOwn() {
        var bastion = Station.jump("bastion", 22, "alice", LoginKind.PASSWORD, Optional.empty());
        var inner = Station.jump("inner", 22, "alice", LoginKind.AGENT, Optional.empty());
        var host = SampleHosts.lab().through(List.of(bastion, inner));

        var atTheSecond = Checklist.of(host, new UnknownHostKey(KeyName.of(inner.target()), KEY));
        assertThat(atTheSecond.checks())
                .extracting(Check::outcome)
                .startsWith(Outcome.GOOD, Outcome.FAILED, Outcome.NOT_REACHED);

        var atTheHost = Checklist.of(host, new UnknownHostKey(KeyName.of(ADDRESS), KEY));
        assertThat(atTheHost.checks())
                .extracting(Check::outcome)
                .startsWith(Outcome.GOOD, Outcome.GOOD, Outcome.GOOD, Outcome.FAILED, Outcome.NOT_REACHED);

        var locked = Checklist.of(
                host, new LoginRefused(bastion.target(), LoginRefused.Reason.PASSWORD_NEEDED, List.of(), null));
        assertThat(locked.remedy()).isEqualTo(new Remedy.GiveSecret(bastion));
    }

    private static List<Outcome> outcomesOf(Checklist list, String title) {
        return list.checks().stream()
                .filter(check -> check.title().key().equals(title))
                .map(Check::outcome)
                .toList();
    }
}
