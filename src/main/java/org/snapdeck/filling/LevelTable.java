package org.snapdeck.filling;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snapdeck.database.SettingTable;

/// The levels among the settings.
public final class LevelTable {
    private static final Logger LOG = LoggerFactory.getLogger(LevelTable.class);
    private static final String UNTIL_FULL = "warning-levels.minutes-until-full";
    private static final String DESKTOP = "warning-levels.desktop";

    private LevelTable() {}

    public static Levels get(Handle handle) {
        var settings = SettingTable.all(handle);
        var first = Levels.DEFAULT;
        return new Levels(
                level(settings, Content.STORE),
                level(settings, Content.DATA),
                level(settings, Content.METADATA),
                number(settings, UNTIL_FULL).map(Duration::ofMinutes).orElse(first.untilFull()),
                Optional.ofNullable(settings.get(DESKTOP))
                        .map(Boolean::parseBoolean)
                        .orElse(first.desktop()));
    }

    public static void put(Handle handle, Levels levels) {
        for (var content : Content.values()) {
            var level = levels.of(content);
            SettingTable.put(handle, name(content, "warning"), String.valueOf(level.warning()));
            SettingTable.put(handle, name(content, "critical"), String.valueOf(level.critical()));
        }
        SettingTable.put(handle, UNTIL_FULL, String.valueOf(levels.untilFull().toMinutes()));
        SettingTable.put(handle, DESKTOP, String.valueOf(levels.desktop()));
    }

    /// Levels that somebody wrote by hand and that are none are no reason not to start.
    private static Level level(Map<String, String> settings, Content content) {
        var first = Levels.DEFAULT.of(content);
        try {
            return new Level(
                    number(settings, name(content, "warning")).orElse(first.warning()),
                    number(settings, name(content, "critical")).orElse(first.critical()));
        } catch (IllegalArgumentException unusable) {
            LOG.warn("The levels of {} in the settings are none, so {} counts", content.word(), first, unusable);
            return first;
        }
    }

    private static Optional<Integer> number(Map<String, String> settings, String name) {
        return Optional.ofNullable(settings.get(name))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf);
    }

    private static String name(Content content, String level) {
        return "warning-levels." + content.word() + "." + level;
    }
}
