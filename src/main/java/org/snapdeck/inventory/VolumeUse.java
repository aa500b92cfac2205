package org.snapdeck.inventory;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.usage.DeviceUse;
import org.snapdeck.usage.UseFact;

/// Who uses a volume: what the admin recorded, and what was observed on its host.
///
/// @param observed empty when the volume was not seen on its host
/// @param elsewhere what the hosts say that were named with records
public record VolumeUse(List<Attachment> recorded, Optional<DeviceUse> observed, List<Elsewhere> elsewhere) {
    public VolumeUse {
        recorded = List.copyOf(recorded);
        elsewhere = List.copyOf(elsewhere);
    }

    VolumeUse(List<Attachment> recorded, Optional<DeviceUse> observed) {
        this(recorded, observed, List.of());
    }

    /// What is observed alone.
    public static VolumeUse observed(DeviceUse use) {
        return new VolumeUse(List.of(), Optional.of(use));
    }

    public static VolumeUse of(Volume volume, Picture picture) {
        var recorded = picture.attachmentsOf(volume);
        var elsewhere = recorded.stream()
                .flatMap(attachment -> Elsewhere.of(attachment, picture).stream())
                .toList();
        return new VolumeUse(recorded, picture.use(volume), elsewhere);
    }

    /// Whether it was possible to look. Unknown is not free.
    public boolean isKnown() {
        return observed.map(DeviceUse::isKnown).orElse(false);
    }

    public boolean isUsed() {
        return !recorded.isEmpty() || observed.map(DeviceUse::isUsed).orElse(false);
    }

    /// Whether anybody may write to it now. An instance that is shut off has a claim, and nothing open.
    public boolean isLive() {
        return !recorded.isEmpty() || observed.map(DeviceUse::isLive).orElse(false);
    }

    /// Whom to name: the recorded instances, and whoever the host shows. A use that nobody can name is not
    /// among them.
    public List<String> users() {
        return Stream.concat(
                        unseen().stream().map(Attachment::instance),
                        named().stream().map(VolumeUse::name))
                .distinct()
                .toList();
    }

    /// The recorded instances that libvirt does not show here.
    public List<Attachment> unseen() {
        var seen = named().stream().map(VolumeUse::name).toList();
        return recorded.stream()
                .filter(attachment -> !seen.contains(attachment.instance()))
                .toList();
    }

    /// What the host shows of users who can be named, each once: whose instance is known is not named by the process
    /// of it.
    public List<UseFact> named() {
        var facts = observed.map(DeviceUse::facts).orElse(List.of());
        var instance = facts.stream().anyMatch(fact -> fact instanceof UseFact.OfInstance && fact.isLive());
        return facts.stream()
                .filter(fact -> !name(fact).isEmpty())
                .filter(fact -> !(instance && fact instanceof UseFact.OpenedBy process && process.isEmulator()))
                .toList();
    }

    /// Empty where nobody can say.
    public static String name(UseFact fact) {
        return switch (fact) {
            case UseFact.Open _ -> "";
            case UseFact.Mounted mounted -> mounted.path();
            case UseFact.OfInstance instance -> instance.name();
            case UseFact.Held held -> held.device();
            case UseFact.Above(var _, var use) -> name(use);
            case UseFact.Swap _ -> "swap";
            case UseFact.Exported exported -> exported.target();
            case UseFact.OpenedBy process -> process.program();
        };
    }

    /// Whether a snapshot or a copy needs somebody to say that they know what they do.
    public boolean needsAcknowledgement() {
        return isLive() || !isKnown();
    }

    /// What the acknowledgement is about. Two looks with the same text show the same users.
    public String summary() {
        var users = new TreeSet<String>();
        recorded.forEach(attachment -> users.add("recorded " + attachment.instance() + " " + attachment.device()));
        observed.ifPresentOrElse(use -> users.addAll(use.summary()), () -> users.add("not seen"));
        return String.join("\n", users);
    }

    /// Whether these are the users whom somebody agreed to.
    ///
    /// @param agreed what was shown to them, as [#summary] has it
    /// @param name of the volume
    public Verdict isAgreedTo(String agreed, String name) {
        return !needsAcknowledgement() || summary().equals(agreed)
                ? Verdict.allowed()
                : Verdict.refused("rule.use-changed", name);
    }

    /// How good a snapshot taken now is.
    public Consistency consistency() {
        if (!isKnown()) {
            return Consistency.UNKNOWN;
        }
        if (!isLive()) {
            return Consistency.DETACHED;
        }
        return recorded.isEmpty() && observed.orElseThrow().isOnlyMounted()
                ? Consistency.HOST_FROZEN
                : Consistency.CRASH_CONSISTENT;
    }
}
