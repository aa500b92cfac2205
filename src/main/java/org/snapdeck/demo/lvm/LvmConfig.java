package org.snapdeck.demo.lvm;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What `--config` sets for one command.
record LvmConfig(String prefix, boolean epochTimes, boolean waitsForLocks) {

    static final LvmConfig USUAL = new LvmConfig("  ", false, true);

    private static final Pattern SETTING =
            Pattern.compile("\\s*([a-z_]+(?:/[a-z_]+)?)\\s*(?:(\\{)|=\\s*(?:\"([^\"]*)\"|([0-9]+)))");
    private static final Pattern SECTION_END = Pattern.compile("\\s*}");

    static LvmConfig read(String text) throws LvmRefusal {
        var config = USUAL;
        for (var setting : settings(text).entrySet()) {
            config = config.with(setting.getKey(), setting.getValue());
        }
        return config;
    }

    private LvmConfig with(String key, String value) throws LvmRefusal {
        return switch (key + "=" + value) {
            case "log/command_names=0", "log/report_command_log=0", "report/time_format=%Y-%m-%d %T %z" -> this;
            case "report/time_format=%s" -> new LvmConfig(prefix, true, waitsForLocks);
            case "global/wait_for_locks=0" -> new LvmConfig(prefix, epochTimes, false);
            case "global/wait_for_locks=1" -> new LvmConfig(prefix, epochTimes, true);
            case String other when other.startsWith("log/prefix=") -> new LvmConfig(value, epochTimes, waitsForLocks);
            default -> throw LvmRefusal.notSimulated("--config " + key + "=" + value);
        };
    }

    /// `log{prefix="" command_names=0}` and `log/prefix=""` are the same.
    private static Map<String, String> settings(String text) throws LvmRefusal {
        var settings = new HashMap<String, String>();
        var section = "";
        var at = 0;
        while (!text.substring(at).isBlank()) {
            var end = SECTION_END.matcher(text).region(at, text.length());
            var setting = SETTING.matcher(text).region(at, text.length());
            if (!section.isEmpty() && end.lookingAt()) {
                section = "";
                at = end.end();
            } else if (setting.lookingAt()) {
                at = setting.end();
                if (setting.group(2) != null) {
                    section = setting.group(1) + "/";
                } else {
                    settings.put(
                            section + setting.group(1), setting.group(3) == null ? setting.group(4) : setting.group(3));
                }
            } else {
                throw LvmRefusal.notSimulated("--config " + text);
            }
        }
        return settings;
    }
}
