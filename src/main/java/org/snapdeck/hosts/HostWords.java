package org.snapdeck.hosts;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kordamp.ikonli.feather.Feather;
import org.snapdeck.fx.Fill;
import org.snapdeck.fx.Problem;
import org.snapdeck.fx.RanCommand;
import org.snapdeck.fx.Status;
import org.snapdeck.fx.Tone;
import org.snapdeck.fx.Words;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.StorageHost;
import org.snapdeck.lvm.Command;
import org.snapdeck.ssh.EntryRefused;
import org.snapdeck.ssh.ScriptStep;

/// How a host is told in words.
final class HostWords {
    private final Words words;

    HostWords(Words words) {
        this.words = words;
    }

    /// `alice@lab-1:2222`; the usual port goes without saying.
    String address(StorageHost host) {
        var address = host.address().contains(":") ? "[" + host.address() + "]" : host.address();
        return host.user() + "@" + address + (host.port() == 22 ? "" : ":" + host.port());
    }

    /// The address, and the jump hosts before it.
    String way(StorageHost host) {
        return host.jumps().isEmpty() ? address(host) : words.text("hosts.via", address(host), jumps(host));
    }

    /// The jump hosts in their order.
    String jumps(StorageHost host) {
        return String.join(
                ", ",
                host.jumps().stream()
                        .map(jump -> JumpInput.textOf(jump.target()))
                        .toList());
    }

    /// Why an entry of OpenSSH's configuration can't be used.
    String refusal(EntryRefused why) {
        return words.text(
                "hosts.entry." + word(why.reason()), why.word(), why.file().toString(), why.line());
    }

    String login(LoginKind login) {
        return words.text("hosts.login." + word(login));
    }

    Status status(HostRow row) {
        var state = row.state();
        if (state == HostState.ANSWERS && row.host().frozen()) {
            return new Status("hosts.state.frozen", Tone.WARNING, Feather.PAUSE_CIRCLE);
        }
        var key = "hosts.state." + word(state);
        return switch (state) {
            case UNASKED -> new Status(key, Tone.NEUTRAL, Feather.CLOCK);
            case ANSWERS -> new Status(key, Tone.GOOD, Feather.CHECK_CIRCLE);
            case SILENT -> new Status(key, Tone.BAD, Feather.WIFI_OFF);
            case LOCKED -> new Status(key, Tone.WARNING, Feather.LOCK);
            case LOGIN_REFUSED -> new Status(key, Tone.BAD, Feather.USER_X);
            case KEY_UNKNOWN -> new Status(key, Tone.WARNING, Feather.KEY);
            case KEY_CHANGED -> new Status(key, Tone.BAD, Feather.SHIELD_OFF);
            case UNREADABLE -> new Status(key, Tone.BAD, Feather.ALERT_OCTAGON);
        };
    }

    String seen(HostRow row) {
        return row.seenAt().map(words::age).orElseGet(() -> words.text("hosts.never-seen"));
    }

    String groups(HostRow row) {
        return String.join(
                ", ",
                row.groups().stream().map(group -> group.group().name().text()).toList());
    }

    String version(HostRow row) {
        return row.version().map(Object::toString).orElseGet(() -> words.text("hosts.version-unknown"));
    }

    String shortVersion(HostRow row) {
        return row.version().map(Object::toString).orElseGet(() -> words.text("details.none"));
    }

    /// How much is taken, and in words how much is free.
    Fill space(HostRow row) {
        var size = row.size().bytes();
        var free = row.free().bytes();
        var used = size == 0 ? 0 : 1 - (double) free / size;
        return Fill.of(used, words.text("hosts.free", row.free()));
    }

    Fill space(HostGroup group) {
        return Fill.of(
                group.used(),
                words.text("hosts.free-of", group.group().free(), group.group().size()));
    }

    Fill percent(double percent) {
        return Fill.of(percent / 100, words.percent(percent / 100));
    }

    Problem problem(HostTrouble trouble) {
        return Problem.of(words.text(trouble.reason().key(), trouble.reason().arguments()))
                .with(trouble.evidence().stream().map(HostWords::ran).toList());
    }

    /// What the button is called that does something about it; nothing where nothing can be done here.
    Optional<String> remedy(Remedy remedy) {
        return switch (remedy) {
            case Remedy.None _ -> Optional.empty();
            case Remedy.GiveSecret _, Remedy.Answer _ -> Optional.of(words.text("hosts.remedy.give-secret"));
            case Remedy.TrustKey _ -> Optional.of(words.text("hosts.remedy.trust-key"));
            case Remedy.CompareKeys _ -> Optional.of(words.text("hosts.remedy.compare-keys"));
            case Remedy.Edit _ -> Optional.of(words.text("hosts.remedy.edit"));
            case Remedy.Test _ -> Optional.of(words.text("hosts.remedy.test"));
        };
    }

    /// Who uses it, in one line.
    String use(Stray stray) {
        if (stray.isFree()) {
            return words.text("hosts.used-by-nobody");
        }
        return String.join(
                ", ",
                stray.use().stream()
                        .map(line -> words.text(line.key(), line.arguments()))
                        .toList());
    }

    String said(Said said) {
        return words.text(said.key(), said.arguments());
    }

    private static RanCommand ran(ScriptStep step) {
        return RanCommand.ran(new Command(step.words()).display(), step.exit(), step.out(), step.err(), step.time());
    }

    /// How much of its volume groups is taken; nothing where there are none.
    OptionalDouble used(HostRow row) {
        var size = row.size().bytes();
        return size == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.round((1 - (double) row.free().bytes() / size) * 1000) / 10.0);
    }

    String usedPercent(HostRow row) {
        return used(row).isPresent() ? words.percent(used(row).getAsDouble() / 100) : "";
    }

    String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
