package org.snapdeck.fx;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A stage of an operation as people are shown it: Request, Message, Execution, Read-back, Settle.
public record StageReport(
        String titleKey, State state, String sentence, Optional<Duration> time, List<RanCommand> commands) {

    public enum State {
        WAITING(Tone.NEUTRAL, Feather.CIRCLE),
        RUNNING(Tone.BUSY, Feather.LOADER),
        DONE(Tone.GOOD, Feather.CHECK_CIRCLE),
        FAILED(Tone.BAD, Feather.X_CIRCLE),
        UNKNOWN(Tone.WARNING, Feather.HELP_CIRCLE),
        SKIPPED(Tone.NEUTRAL, Feather.MINUS_CIRCLE);

        private final Tone tone;
        private final Ikon icon;

        State(Tone tone, Ikon icon) {
            this.tone = tone;
            this.icon = icon;
        }

        Tone tone() {
            return tone;
        }

        Ikon icon() {
            return icon;
        }

        String key() {
            return "stage.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public StageReport {
        commands = List.copyOf(commands);
    }

    public static StageReport waiting(String titleKey) {
        return new StageReport(titleKey, State.WAITING, "", Optional.empty(), List.of());
    }

    public static StageReport of(String titleKey, State state, String sentence) {
        return new StageReport(titleKey, state, sentence, Optional.empty(), List.of());
    }

    public StageReport took(Duration duration) {
        return new StageReport(titleKey, state, sentence, Optional.of(duration), commands);
    }

    public StageReport ran(List<RanCommand> evidence) {
        return new StageReport(titleKey, state, sentence, time, evidence);
    }
}
