package org.snapdeck.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices of the desktop, by the program that desktops have for it: an icon in a tray would bring a second window
/// toolkit with it. Where there is no such program, or no desktop, the notices in the window are all there is.
final class DesktopNotices {
    private static final Logger LOG = LoggerFactory.getLogger(DesktopNotices.class);
    private static final long PATIENCE = 10;

    private final List<String> program;
    private final AtomicBoolean absent = new AtomicBoolean();

    /// @param program and its first words; what is to be told comes behind them
    DesktopNotices(List<String> program) {
        this.program = List.copyOf(program);
    }

    static DesktopNotices ofThisMachine() {
        return new DesktopNotices(List.of("notify-send", "--app-name=Snapdeck", "--icon=drive-harddisk", "--"));
    }

    /// May take long.
    ///
    /// @return whether the desktop took it
    boolean show(String title, String text) throws InterruptedException {
        if (absent.get()) {
            return false;
        }
        var words = new ArrayList<>(program);
        words.add(title);
        words.add(plain(text));
        try {
            return ended(new ProcessBuilder(words)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start());
        } catch (IOException missing) {
            absent.set(true);
            LOG.info("There is no {} here, so the desktop is not told of warnings", program.getFirst(), missing);
            return false;
        }
    }

    private boolean ended(Process process) throws InterruptedException {
        try {
            if (process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            LOG.info("{} did not answer within {} seconds", program.getFirst(), PATIENCE);
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    /// Desktops read the text as a kind of HTML.
    private static String plain(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
