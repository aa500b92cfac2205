package org.snapdeck.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.snapdeck.fx.Background;
import org.snapdeck.fx.Progress;
import org.snapdeck.fx.SampleTracking;
import org.snapdeck.fx.Words;
import org.snapdeck.hosts.AdoptingVolumesViewModel.Line;
import org.snapdeck.inventory.Adoption;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.lvm.LogicalVolume;
import org.snapdeck.lvm.RecordedReports;

final class AdoptingVolumesViewModelTest {
    private final SampleTracking tracking = new SampleTracking();
    private final List<Adoptee> adoptees = RecordedReports.busyHost()
            .volumes()
            .visible()
            .limit(2)
            .map(AdoptingVolumesViewModelTest::adoptee)
            .toList();
    private final List<Adoptee> asked = new ArrayList<>();
    private final AdoptingVolumesViewModel model =
            new AdoptingVolumesViewModel(adoptees, this::adopt, tracking, Words.english(), Background.sameThread());

    private static Adoptee adoptee(LogicalVolume volume) {
        var host = SampleHosts.lab().id();
        return new Adoptee(volume, Adoption.poolOf(volume, host), new UUID(2, 1), volume.name());
    }

    /// The second is refused.
    private UUID adopt(Adoptee adoptee) throws RequestRefused {
        asked.add(adoptee);
        RequestRefused.unlessAllowed(
                asked.size() == 2 ? Verdict.refused("rule.quota.volumes", 10, 10) : Verdict.allowed());
        return UUID.randomUUID();
    }

    @Test
    void eachIsAskedForByItself() {
        model.submit();

        assertThat(asked).isEqualTo(adoptees);
    }

    @Test
    void whatIsRefusedSaysWhyAndDoesNotHoldUpTheOthers() {
        model.submit();

        assertThat(lines().get(1).refusal().orElseThrow().sentence()).contains("10 of the 10 volumes");
        assertThat(lines().get(0).refusal()).isEmpty();
        assertThat(model.isOver()).isFalse();

        tracking.proceed(Progress.done(List.of()));

        assertThat(model.isOver()).isTrue();
        assertThat(model.adopted()).isEqualTo(1);
    }

    @Test
    void whoClosesTheDialogIsNotToldAnyMore() {
        model.submit();
        model.close();

        assertThat(tracking.listeners()).isZero();
    }

    private List<Line> lines() {
        return model.linesProperty().get();
    }
}
