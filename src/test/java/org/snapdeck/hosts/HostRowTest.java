package org.snapdeck.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.Pictures;
import org.snapdeck.inventory.Sighting;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.RecordedReports;
import org.snapdeck.ssh.HostAddress;
import org.snapdeck.ssh.LoginRefused;
import org.snapdeck.ssh.Unreachable;

final class HostRowTest {
    private static final HostAddress ADDRESS = new HostAddress("192.0.2.10", "plain");

    @Test
    void aHostThatAnswersShowsItsGroupsPoolsAndWhatIsNotOurs() {
        var row = row(new Sighting(
                Optional.of(RecordedReports.busyHost()), Optional.of(RecordedReports.OBSERVED), Optional.empty()));

        assertThat(row.state()).isEqualTo(HostState.ANSWERS);
        assertThat(row.groups()).isNotEmpty();
        assertThat(row.groups()).anySatisfy(group -> assertThat(group.pools()).isNotEmpty());
        assertThat(row.groups()).allSatisfy(group -> assertThat(group.used()).isBetween(0.0, 1.0));
        assertThat(row.strays()).isNotEmpty().noneMatch(LogicalVolume::hidden);
        assertThat(row.free().bytes()).isLessThan(row.size().bytes());
    }

    @Test
    void aSilentHostKeepsWhatWasLastSeenOfIt() {
        var failure = new Unreachable(ADDRESS, Unreachable.Reason.NO_ANSWER, null);
        var row = row(new Sighting(
                Optional.of(RecordedReports.busyHost()), Optional.of(RecordedReports.OBSERVED), Optional.of(failure)));

        assertThat(row.state()).isEqualTo(HostState.SILENT);
        assertThat(row.groups()).isNotEmpty();
        assertThat(row.trouble().orElseThrow().reason().key()).isEqualTo("reason.unreachable.no-answer");
        assertThat(row.remedy()).isEqualTo(new Remedy.Edit());
    }

    @Test
    void aHostThatWaitsForItsPasswordIsLockedAndAsksForIt() {
        var failure = new LoginRefused(ADDRESS, LoginRefused.Reason.PASSWORD_NEEDED, List.of(), null);
        var row = row(new Sighting(Optional.empty(), Optional.empty(), Optional.of(failure)));

        assertThat(row.state()).isEqualTo(HostState.LOCKED);
        assertThat(row.remedy()).isEqualTo(new Remedy.GiveSecret(row.host().station()));
    }

    @Test
    void aHostThatNobodyAskedYetIsNotCalledSilent() {
        assertThat(row(Sighting.NONE).state()).isEqualTo(HostState.UNASKED);
    }

    private static HostRow row(Sighting sighting) {
        var host = SampleHosts.named("lab-1", LoginKind.PASSWORD);
        return HostRow.of(host, Pictures.empty().with(host, sighting).picture(), Optional.empty());
    }
}
