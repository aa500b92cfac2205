package org.snapdeck.ssh;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/// Whether the lines of a block count for a host.
enum ConfigMatch {
    YES,
    NO,
    /// Only OpenSSH could say; it may have to run a program for that.
    UNKNOWN;

    ConfigMatch and(ConfigMatch other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : YES;
    }

    private ConfigMatch not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /// A line that begins with `Host`.
    static ConfigMatch ofHost(List<String> patterns, String host) {
        return of(new HostNames(String.join(",", patterns)).include(host.toLowerCase(Locale.ROOT)));
    }

    /// A line that begins with `Match`.
    ///
    /// @param now what is known of the host so far
    static ConfigMatch ofCriteria(List<String> words, ConfigValues now) {
        var result = YES;
        var rest = words.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            var criterion = word.replaceFirst("^!", "").toLowerCase(Locale.ROOT);
            var matched = switch (criterion) {
                case "all" -> YES;
                case "host" -> list(rest, now.host());
                case "originalhost" -> list(rest, now.asked());
                case "user" -> list(rest, now.user());
                case "localuser" -> list(rest, ConfigValues.LOCAL_USER);
                case "canonical", "final" -> UNKNOWN;
                default -> unknown(rest);
            };
            result = result.and(word.startsWith("!") ? matched.not() : matched);
        }
        return result;
    }

    private static ConfigMatch unknown(Iterator<String> rest) {
        if (rest.hasNext()) {
            rest.next();
        }
        return UNKNOWN;
    }

    private static ConfigMatch list(Iterator<String> rest, String value) {
        return rest.hasNext() ? ofHost(Arrays.asList(rest.next().split(",")), value) : UNKNOWN;
    }

    private static ConfigMatch of(boolean matches) {
        return matches ? YES : NO;
    }
}
