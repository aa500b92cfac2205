package org.snapdeck.demo.shell;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.snapdeck.demo.machine.Pipe;
import org.snapdeck.demo.machine.Streams;

/// `a | b`: all stages at once, each in a subshell; the last one's status counts.
final class PipelineRun {

    private final Interpreter interpreter;
    private final Streams streams;

    PipelineRun(Interpreter interpreter, Streams streams) {
        this.interpreter = interpreter;
        this.streams = streams;
    }

    int run(List<Command> stages) throws IOException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var in = streams.in();
            for (var stage : stages.subList(0, stages.size() - 1)) {
                var pipe = new Pipe();
                var stageStreams = streams.withIn(in).withOut(pipe.writer());
                threads.submit(() -> stage(stage, stageStreams));
                in = pipe.reader();
            }
            var lastStreams = streams.withIn(in);
            var last = threads.submit(() -> stage(stages.getLast(), lastStreams));
            return await(last);
        }
    }

    private int stage(Command stage, Streams own) throws IOException, InterruptedException {
        try {
            return interpreter.runApart(stage, own);
        } finally {
            if (own.out() != streams.out()) {
                own.out().close();
            }
            if (own.in() != streams.in()) {
                own.in().close();
            }
        }
    }

    private static int await(Future<Integer> last) throws IOException, InterruptedException {
        try {
            return last.get();
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        }
    }
}
