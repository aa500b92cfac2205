package org.snapdeck.usage;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Pattern;

/// What the kernel had counted of the writes to one device at a moment of the host's own clock.
public sealed interface WriteLook {

    /// How long the host had been up.
    Duration at();

    /// Since the device was made.
    record Counted(Duration at, long writes, long bytes) implements WriteLook {}

    /// The kernel has no such device.
    record Away(Duration at) implements WriteLook {}

    /// Reads `1234.56 4846 58457` (seconds, writes, sectors) or `1234.56 away`.
    static WriteLook read(String line) throws Unreadable {
        var words = Form.LINE.matcher(line);
        if (!words.matches()) {
            throw new Unreadable("the line \"" + line + "\"");
        }
        var at = Duration.ofMillis(
                new BigDecimal(words.group(1)).movePointRight(3).longValue());
        return words.group(2) == null
                ? new Away(at)
                : new Counted(at, Long.parseLong(words.group(2)), Long.parseLong(words.group(3)) * Form.SECTOR);
    }

    /// How such a line looks.
    final class Form {
        private static final Pattern LINE =
                Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,3})?) (?:away|([0-9]{1,18}) ([0-9]{1,15}))");
        private static final int SECTOR = 512;

        private Form() {}
    }
}
