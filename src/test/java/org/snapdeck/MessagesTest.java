package org.snapdeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snapdeck.attachments.RecordAttachment;
import org.snapdeck.database.DatabaseUnavailable;
import org.snapdeck.filling.Content;
import org.snapdeck.fx.StageReport;
import org.snapdeck.fx.Theme;
import org.snapdeck.hosts.HostState;
import org.snapdeck.inventory.Alarm;
import org.snapdeck.inventory.LoginKind;
import org.snapdeck.inventory.UseLine;
import org.snapdeck.keyring.KeyringFailure;
import org.snapdeck.keyring.KeyringState;
import org.snapdeck.listing.Unit;
import org.snapdeck.lvm.Answer;
import org.snapdeck.lvm.Consistency;
import org.snapdeck.lvm.CopyPhase;
import org.snapdeck.lvm.InsideRefusal;
import org.snapdeck.lvm.NameRule;
import org.snapdeck.lvm.VgObstacle;
import org.snapdeck.operations.OperationKind;
import org.snapdeck.operations.OperationState;
import org.snapdeck.snapshots.CreateSnapshot;
import org.snapdeck.snapshots.CreateSnapshotMannerViewModel;
import org.snapdeck.snapshots.DeleteSnapshot;
import org.snapdeck.ssh.EntryRefused;
import org.snapdeck.ssh.LoginRefused;
import org.snapdeck.ssh.Unreachable;
import org.snapdeck.usage.HolderKind;
import org.snapdeck.usage.InstanceState;
import org.snapdeck.usage.UseSource;
import org.snapdeck.volumes.AdoptVolume;
import org.snapdeck.volumes.CancelCopy;
import org.snapdeck.volumes.CopyVolume;
import org.snapdeck.volumes.CreateVolume;
import org.snapdeck.volumes.DeleteVolume;

/// Whatever the console can say has words.
final class MessagesTest {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("i18n/messages", Locale.ROOT);
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z-]*\\.[a-z0-9._-]*)\"");
    private static final Pattern KEY_IN_A_SCREEN = Pattern.compile("\"%([^\"]+)\"");

    /// What code puts behind the beginning of a key.
    private static final Map<String, List<String>> ENDINGS = Map.ofEntries(
            Map.entry("hosts.state.", endings(HostState.values())),
            Map.entry("hosts.login.", endings(LoginKind.values())),
            Map.entry("hosts.login-hint.", endings(LoginKind.values())),
            Map.entry("hosts.keyring.", endings(KeyringState.values())),
            Map.entry("hosts.keyring-failure.", endings(KeyringFailure.Reason.values())),
            Map.entry("reason.login.", endings(LoginRefused.Reason.values())),
            Map.entry("hosts.entry.", endings(EntryRefused.Reason.values())),
            Map.entry("reason.unreachable.", endings(Unreachable.Reason.values())),
            Map.entry("reason.group.", endings(VgObstacle.values())),
            Map.entry("rule.pool.", endings(VgObstacle.values())),
            Map.entry("rule.lvm-name.", endings(NameRule.values())),
            Map.entry("operation.state.", endings(OperationState.values())),
            Map.entry("stage.state.", endings(StageReport.State.values())),
            Map.entry("theme.", endings(Theme.values())),
            Map.entry("operation.kind.", kinds()),
            Map.entry(
                    "filter.key.",
                    List.of(
                            "address",
                            "description",
                            "free",
                            "host",
                            "name",
                            "object",
                            "operation",
                            "pool",
                            "remark",
                            "set",
                            "size",
                            "state",
                            "status",
                            "used",
                            "volume",
                            "volume-id")),
            Map.entry(
                    "filter.bad-measure.",
                    endings(Unit.values()).stream()
                            .filter(unit -> !unit.equals("none"))
                            .toList()),
            Map.entry(
                    "running.copy.",
                    endings(CopyPhase.values()).stream()
                            .filter(phase -> !phase.equals("ended"))
                            .flatMap(phase -> Stream.of(phase, phase + "-begins"))
                            .toList()),
            Map.entry("quota.", List.of("volumes", "snapshots", "gigabytes")),
            Map.entry(
                    "alarm.",
                    Stream.concat(endings(Alarm.Kind.values()).stream(), soon(Content.values()))
                            .toList()),
            Map.entry(
                    "alarm.line.",
                    Stream.concat(endings(Alarm.Kind.values()).stream(), soon(Content.values()))
                            .toList()),
            Map.entry(
                    "remark.full.",
                    Stream.concat(endings(Content.values()).stream(), soon(Content.values()))
                            .toList()),
            Map.entry("details.pool.", List.of("data", "metadata")),
            Map.entry("answer.", endings(Answer.values())),
            Map.entry("start.database.", endings(DatabaseUnavailable.Reason.values())),
            Map.entry("use.source.", endings(UseLine.Source.values())),
            Map.entry("use.gap.", endings(UseSource.values())),
            Map.entry("use.held.", endings(HolderKind.values())),
            Map.entry("use.instance.", instanceStates()),
            Map.entry("used-by.instance.", instanceStates()),
            Map.entry("use.elsewhere.", instanceStates()),
            Map.entry("inside.note.", endings(Consistency.values())),
            Map.entry("reason.inside.", endings(InsideRefusal.values())),
            Map.entry("create-snapshot.meaning.", endings(Consistency.values())),
            Map.entry("create-snapshot.manner.", endings(CreateSnapshotMannerViewModel.Choice.values())),
            Map.entry("create-volume.meaning.", endings(Consistency.values())),
            Map.entry("consistency.what.", endings(Consistency.values())));

    /// Beginnings of keys that are looked up only where they exist, or have a word for whatever may follow.
    private static final List<String> OPEN = List.of("failure.", "status.", "consistency.");

    private static List<String> instanceStates() {
        return Arrays.stream(InstanceState.values())
                .map(InstanceState::word)
                .distinct()
                .toList();
    }

    /// In the console's words an apostrophe is just one, though they are patterns.
    @Test
    void noApostropheIsWrittenTwice() {
        assertThat(WORDS.keySet())
                .allSatisfy(key -> assertThat(WORDS.getString(key)).doesNotContain("''"));
    }

    @Test
    void everyKeyInTheCodeHasWords() throws IOException {
        var features = WORDS.keySet().stream()
                .map(key -> key.replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        var keys = found(KEY, Path.of("src/main/java"), ".java")
                .filter(key -> features.contains(key.replaceFirst("\\..*", "")))
                .flatMap(MessagesTest::whole);
        assertThat(keys)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(WORDS.containsKey(key)).as(key).isTrue());
    }

    @Test
    void everyKeyInAScreenHasWords() throws IOException {
        assertThat(found(KEY_IN_A_SCREEN, Path.of("fxml"), ".fxml"))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(WORDS.containsKey(key)).as(key).isTrue());
    }

    @Test
    void everyPatternCanBeFilledIn() {
        assertThat(WORDS.keySet())
                .allSatisfy(key -> assertThatCode(() -> new MessageFormat(WORDS.getString(key)
                                .replaceAll("\\{(\\d+),(size|need|time|age|about|reason)}", "{$1}")))
                        .as(key)
                        .doesNotThrowAnyException());
    }

    private static Stream<String> soon(Content[] contents) {
        return endings(contents).stream().map(content -> content + "-soon");
    }

    private static Stream<String> whole(String key) {
        if (!key.endsWith(".")) {
            return Stream.of(key);
        }
        if (OPEN.contains(key)) {
            return Stream.of();
        }
        assertThat(ENDINGS).as("what may follow " + key).containsKey(key);
        return ENDINGS.get(key).stream().map(key::concat);
    }

    private static Stream<String> found(Pattern pattern, Path folder, String ending) throws IOException {
        try (var files = Files.walk(folder)) {
            var texts = files.filter(file -> file.toString().endsWith(ending))
                    .map(MessagesTest::text)
                    .toList();
            return texts.stream()
                    .flatMap(text -> pattern.matcher(text).results())
                    .map(match -> match.group(1))
                    .distinct();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> kinds() {
        var onHosts = Stream.of(
                new CreateVolume(),
                new CopyVolume(),
                new CancelCopy(),
                new DeleteVolume(),
                new AdoptVolume(),
                new CreateSnapshot(),
                new DeleteSnapshot());
        return Stream.concat(
                        onHosts.map(OperationKind::name), Stream.of(RecordAttachment.RECORD, RecordAttachment.REMOVE))
                .toList();
    }

    private static List<String> endings(Enum<?>[] values) {
        Function<Enum<?>, String> spelled =
                value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(values).map(spelled).toList();
    }
}
