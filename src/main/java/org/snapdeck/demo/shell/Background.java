package org.snapdeck.demo.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// What a shell has started with `&` and not yet waited for, by process number.
final class Background {

    private final Map<Integer, CompletableFuture<Integer>> running = new TreeMap<>();
    private String last = "";

    void add(int process, CompletableFuture<Integer> end) {
        running.put(process, end);
        last = String.valueOf(process);
    }

    /// `$!`
    String last() {
        return last;
    }

    /// `wait [PROCESS...]`: the status of the last one named; 0 when it was for all.
    int await(List<String> processes) throws IOException, InterruptedException {
        if (processes.isEmpty()) {
            for (var process : new ArrayList<>(running.keySet())) {
                await(running.remove(process));
            }
            return 0;
        }
        var status = 0;
        for (var process : processes) {
            if (!process.matches("[0-9]{1,9}")) {
                throw new ShellError("wait: Illegal number: " + process);
            }
            var end = running.remove(Integer.parseInt(process));
            status = end == null ? Interpreter.NOT_FOUND : await(end);
        }
        return status;
    }

    private static int await(CompletableFuture<Integer> end) throws IOException, InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        }
    }
}
