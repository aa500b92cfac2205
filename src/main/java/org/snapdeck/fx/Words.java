package org.snapdeck.fx;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snapdeck.inventory.RequestRefused;
import org.snapdeck.inventory.Verdict;
import org.snapdeck.lvm.ByteSize;

/// The one place that finds the words: for keys, refusals and failures, and for sizes, dates and durations.
///
/// Messages are `MessageFormat` patterns, but an apostrophe is just an apostrophe in them.
public final class Words {

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);
    private static final Pattern SIZE = Pattern.compile("\\{(\\d+),(size|need|time|age|about|reason)}");

    private final ResourceBundle bundle;
    private final Times times;

    private Words(ResourceBundle bundle, Times times) {
        this.bundle = bundle;
        this.times = times;
    }

    /// The words of this machine's clock and time zone.
    public static Words english() {
        return at(InstantSource.system(), ZoneId.systemDefault());
    }

    public static Words at(InstantSource clock, ZoneId zone) {
        return new Words(ResourceBundle.getBundle("i18n/messages", Locale.ROOT), new Times(clock, zone));
    }

    /// For FXML, which names its words as `%key`.
    public ResourceBundle bundle() {
        return bundle;
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    public String text(String key, Object... arguments) {
        return text(key, List.of(arguments));
    }

    /// The words of a key. A key without words is our defect: it is logged, and shown instead of ending the
    /// console.
    public String text(String key, List<?> arguments) {
        if (!has(key)) {
            LOG.error("No words for {} {}", key, arguments);
            return arguments.isEmpty() ? key : key + " " + arguments;
        }
        var pattern = bundle.getString(key);
        if (arguments.isEmpty()) {
            return pattern;
        }
        var spoken = arguments.stream().map(this::spoken).toArray();
        return new MessageFormat(withSizes(pattern, arguments, spoken).replace("'", "''"), Locale.ENGLISH)
                .format(spoken);
    }

    /// The journal keeps arguments as text; `{0,size}` says that one is a number of bytes, to be told in units,
    /// `{0,time}` that one is a duration, and `{0,age}` that it is told how long ago one was. `{0,need}` is a
    /// size that is told rounded up: what is needed must not look like what is there.
    /// `{0,about}` is a duration that nobody knows exactly. `{0,reason}` is another reason.
    private String withSizes(String pattern, List<?> arguments, Object[] spoken) {
        return SIZE.matcher(pattern).replaceAll(found -> {
            var index = Integer.parseInt(found.group(1));
            if (found.group(2).equals("age")) {
                spoken[index] = age(Instant.parse(String.valueOf(arguments.get(index))));
                return "{" + index + "}";
            }
            if (found.group(2).equals("about")) {
                spoken[index] = about(Duration.parse(String.valueOf(arguments.get(index))));
                return "{" + index + "}";
            }
            if (found.group(2).equals("reason")) {
                var nested = List.of(String.valueOf(arguments.get(index)).split("\u001f", -1));
                spoken[index] = text(nested.getFirst(), nested.subList(1, nested.size()));
                return "{" + index + "}";
            }
            if (found.group(2).equals("time")) {
                spoken[index] = Times.duration(Duration.parse(String.valueOf(arguments.get(index))));
                return "{" + index + "}";
            }
            var rounding = found.group(2).equals("need") ? RoundingMode.UP : RoundingMode.DOWN;
            spoken[index] = Sizes.inUnits(bytes(arguments.get(index)), rounding);
            return "{" + index + "}";
        });
    }

    private static long bytes(Object argument) {
        return argument instanceof ByteSize size ? size.bytes() : Long.parseLong(String.valueOf(argument));
    }

    public String refusal(Verdict.Refused refused) {
        return text(refused.key(), refused.arguments());
    }

    /// The reason why not, or nothing when it is allowed.
    public String reason(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed() -> "";
            case Verdict.Refused refused -> refusal(refused);
        };
    }

    /// The sentence of a failure, found by its type (`failure.Unreachable`) or the nearest type above it that
    /// has one.
    public String failure(Throwable failure) {
        if (failure instanceof RequestRefused refused) {
            return refusal(refused.verdict());
        }
        return text(failureKey(failure.getClass()), messageOf(failure));
    }

    /// A failure with its evidence: an unexpected one, which only has a general sentence, brings its trace.
    public Problem problem(Throwable failure) {
        var expected = failure instanceof RequestRefused
                || !failureKey(failure.getClass()).equals("failure.Throwable");
        return new Problem(failure(failure), List.of(), expected ? "" : trace(failure));
    }

    /// `1 GiB`, `1.5 GiB`, `512 MiB`: binary units, at most two decimals, never rounded up to more than there is.
    public String size(long bytes) {
        return Sizes.inUnits(bytes, RoundingMode.DOWN);
    }

    /// `1,073,741,824 bytes`.
    public String exactSize(long bytes) {
        return text("size.exact", bytes);
    }

    /// `12 %`, of a fraction of one.
    public String percent(double fraction) {
        return text("size.percent", Math.round(fraction * 100));
    }

    /// What ages are counted from.
    public Instant now() {
        return times.clock().instant();
    }

    /// `2026-11-21 19:56`, in the person's time zone.
    public String date(Instant instant) {
        return times.date(instant);
    }

    /// `2026-11-21`.
    String day(Instant instant) {
        return times.date(instant).substring(0, 10);
    }

    /// `2026-11-21 19:56:03 CET`.
    public String exactDate(Instant instant) {
        return times.exactDate(instant);
    }

    /// `3 minutes ago`.
    public String age(Instant instant) {
        var age = times.age(instant);
        return text(age.key(), age.count());
    }

    /// `about 40 minutes`.
    public String about(Duration duration) {
        var about = Times.about(duration);
        return text(about.key(), about.count());
    }

    /// `340 ms`, `1.2 s`, `2 min 5 s`.
    public String duration(Duration duration) {
        return Times.duration(duration);
    }

    private Object spoken(Object argument) {
        return switch (argument) {
            case ByteSize size -> size(size.bytes());
            case Instant instant -> date(instant);
            case Duration duration -> duration(duration);
            // A path is an Iterable of paths, each of which is again one.
            case Path path -> path.toString();
            case Iterable<?> several -> joined(several);
            case Verdict.Refused refused -> refusal(refused);
            default -> argument;
        };
    }

    private String joined(Iterable<?> several) {
        var parts = new StringJoiner(", ");
        several.forEach(part -> parts.add(String.valueOf(spoken(part))));
        return parts.toString();
    }

    private String failureKey(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            var key = "failure." + each.getSimpleName();
            if (has(key)) {
                return key;
            }
        }
        return "failure.Throwable";
    }

    private static String messageOf(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private static String trace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
