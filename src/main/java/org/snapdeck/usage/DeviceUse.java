package org.snapdeck.usage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who uses a device, as far as its host can tell.
///
/// @param unknown why it could not be seen, if so
/// @param openCount how often the device is open
/// @param gaps what else could not be looked at
/// @param observedAt by the console's clock
public record DeviceUse(
        Optional<String> unknown, int openCount, List<UseFact> facts, List<UseGap> gaps, Instant observedAt) {
    public DeviceUse {
        facts = List.copyOf(facts);
        gaps = List.copyOf(gaps);
    }

    /// What was seen of a device. One that is not active is not there, and nobody has it open.
    public static DeviceUse of(SoughtDevice sought, UseEvidence evidence, Instant observedAt) {
        return switch (evidence.devices()) {
            case Seen.Unknown<List<Device>>(var why) -> unknown(why, observedAt);
            case Seen.Known<List<Device>>(var devices) -> {
                var search = new UseSearch(evidence, devices);
                yield devices.stream()
                        .filter(device -> device.uuid().equals(sought.uuid()))
                        .findFirst()
                        .map(device -> new DeviceUse(
                                Optional.empty(),
                                device.openCount(),
                                search.facts(device, sought),
                                search.gaps(device.openCount() > 0),
                                observedAt))
                        .orElseGet(() -> withoutDevice(sought, search, observedAt));
            }
        };
    }

    private static DeviceUse withoutDevice(SoughtDevice sought, UseSearch search, Instant observedAt) {
        return sought.active()
                ? unknown("The volume is active, but its device was not seen.", observedAt)
                : new DeviceUse(Optional.empty(), 0, search.claims(sought), search.gaps(false), observedAt);
    }

    private static DeviceUse unknown(String why, Instant observedAt) {
        return new DeviceUse(Optional.of(why), 0, List.of(), List.of(), observedAt);
    }

    /// Whether it was possible to look. Unknown is not free. That libvirt did not tell is a gap and no more: nobody
    /// can run on a device that the kernel has open nowhere.
    public boolean isKnown() {
        return unknown.isEmpty();
    }

    /// Whether anybody has it, or is meant to have it when an instance runs again.
    public boolean isUsed() {
        return openCount > 0 || !facts.isEmpty();
    }

    /// Whether anybody may write to it now.
    public boolean isLive() {
        return openCount > 0 || facts.stream().anyMatch(UseFact::isLive);
    }

    /// Whether a filesystem mounted on the host itself explains all of the use: LVM freezes such a one for the
    /// moment of a snapshot.
    public boolean isOnlyMounted() {
        return openCount == 1
                && facts.stream().anyMatch(UseFact.Mounted.class::isInstance)
                && facts.stream()
                        .filter(UseFact::isLive)
                        .allMatch(fact -> fact instanceof UseFact.Open || fact instanceof UseFact.Mounted);
    }

    /// The facts in words that stay the same from look to look.
    public List<String> summary() {
        return unknown.isPresent()
                ? List.of("unknown")
                : facts.stream().map(UseFact::summary).distinct().toList();
    }
}
