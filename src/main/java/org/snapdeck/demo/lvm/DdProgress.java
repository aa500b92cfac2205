package org.snapdeck.demo.lvm;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.snapdeck.demo.machine.Call;

/// What a `dd` says while it copies, once a second and over the same line again, and at its end.
final class DdProgress {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Call call;
    private final DdWords words;
    private final Instant began;
    private Instant next;
    private boolean midLine;

    DdProgress(Call call, DdWords words) {
        this.call = call;
        this.words = words;
        this.began = call.machine().clock().now();
        this.next = began.plus(BETWEEN);
    }

    private Duration taken() {
        return Duration.between(began, call.machine().clock().now());
    }

    void moved(long bytes) throws IOException {
        if (words.reports("progress") && !call.machine().clock().now().isBefore(next)) {
            call.complain("\r" + DdWords.amount(bytes, taken()));
            next = next.plus(BETWEEN);
            midLine = true;
        }
    }

    void complain(String text) throws IOException {
        call.complain((midLine ? "\n" : "") + text);
        midLine = false;
    }

    void end(long bytes) throws IOException {
        if (!words.reports("none")) {
            complain(words.summary(bytes, taken()));
        }
    }
}
