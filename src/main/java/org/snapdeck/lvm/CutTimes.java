package org.snapdeck.lvm;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snapdeck.ssh.ScriptStep;

/// When the snapshots of a cut were taken, and for how long instances stood still for them, by the host's own clock,
/// which counts hundredths of a second.
///
/// @param skew from before the first snapshot was begun until after the last was made: they are not further apart
/// @param stood the longest that one of the instances stood still; nothing where none did
public record CutTimes(Duration skew, Optional<Duration> stood) {
    private static final Pattern LINE =
            Pattern.compile("(\\d{1,12}\\.\\d{1,9}) (hold|release|cut|done)(?: ([0-9a-f-]{36}))?");
    private static final int NANOS = 9;

    private record Moment(Duration at, String what, Optional<String> instance) {
        static Moment of(MatchResult line) {
            var nanos = new BigDecimal(line.group(1)).movePointRight(NANOS).longValueExact();
            return new Moment(Duration.ofNanos(nanos), line.group(2), Optional.ofNullable(line.group(3)));
        }
    }

    /// Nothing where no snapshot was made.
    public static Optional<CutTimes> of(List<ScriptStep> steps) {
        var moments = steps.stream()
                .filter(step -> step.title().equals("times"))
                .flatMap(step -> LINE.matcher(step.out()).results())
                .map(Moment::of)
                .toList();
        var instances =
                moments.stream().map(Moment::instance).flatMap(Optional::stream).distinct();
        var stood = instances
                .map(instance -> moments.stream()
                        .filter(moment ->
                                moment.instance().filter(instance::equals).isPresent())
                        .toList())
                .flatMap(own -> span(own, "hold", "release").stream())
                .max(Comparator.naturalOrder());
        return span(moments, "cut", "done").map(skew -> new CutTimes(skew, stood));
    }

    /// From the first of one kind to the last of another.
    private static Optional<Duration> span(List<Moment> moments, String from, String to) {
        var begin = at(moments, from).min(Comparator.naturalOrder());
        var end = at(moments, to).max(Comparator.naturalOrder());
        return begin.flatMap(first -> end.map(last -> last.minus(first)));
    }

    private static Stream<Duration> at(List<Moment> moments, String what) {
        return moments.stream().filter(moment -> moment.what().equals(what)).map(Moment::at);
    }
}
