package org.snapdeck.operations;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// A limit to the size of any file that this process writes. The kernel lets it write up to there, and refuses the
/// rest, as on a disk that is full.
final class FileSizeLimit implements AutoCloseable {
    private final String before;

    FileSizeLimit(long bytes) throws Exception {
        before = prlimit("--fsize", "--output=SOFT", "--noheadings", "--raw");
        set(Long.toString(bytes));
    }

    private static void set(String limit) throws Exception {
        prlimit("--fsize=" + limit + ":");
    }

    private static String prlimit(String... options) throws Exception {
        var command = new ProcessBuilder(
                "prlimit", "--pid", Long.toString(ProcessHandle.current().pid()));
        command.command().addAll(List.of(options));
        var process = command.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new AssertionError("prlimit: " + output);
        }
        return output;
    }

    @Override
    public void close() throws Exception {
        set(before);
    }
}
