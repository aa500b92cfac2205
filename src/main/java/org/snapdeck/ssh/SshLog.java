package org.snapdeck.ssh;

import com.jcraft.jsch.Logger;
import org.slf4j.LoggerFactory;

/// Where JSch's chatter goes: to our log at its lowest level, since whatever matters comes to us as an
/// exception.
final class SshLog implements Logger {

    static final org.slf4j.Logger LOGGER = LoggerFactory.getLogger(SshShell.class);

    @Override
    public boolean isEnabled(int level) {
        return LOGGER.isTraceEnabled();
    }

    @Override
    public void log(int level, String message) {
        LOGGER.trace("{}", message);
    }

    @Override
    public void log(int level, String message, Throwable cause) {
        LOGGER.trace("{}", message, cause);
    }
}
