package org.snapdeck.ssh;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A shell for tests that answers by the script's name, such as `snapdeck-report`, with what was prepared for
/// it.
///
/// Answers of one name are given in the order they were prepared; the last one stays.
public final class ScriptedShell implements RemoteShell {

    /// What a script gets: a reply or a failure.
    @FunctionalInterface
    public interface Answer {
        Reply to(RemoteScript script) throws RemoteFailure;
    }

    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final List<RemoteScript> ran = new ArrayList<>();
    private boolean closed;

    public synchronized ScriptedShell answers(String script, Answer answer) {
        answers.computeIfAbsent(script, _ -> new ArrayDeque<>()).add(answer);
        return this;
    }

    public ScriptedShell replies(String script, String ending, ScriptStep... steps) {
        var reply = new Reply(List.of(steps), ending);
        return answers(script, _ -> reply);
    }

    public ScriptedShell fails(String script, RemoteFailure failure) {
        return answers(script, _ -> {
            throw failure;
        });
    }

    /// The scripts that were handed in, first to last, those that failed among them.
    public synchronized List<RemoteScript> ran() {
        return List.copyOf(ran);
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public Reply run(RemoteScript script) throws RemoteFailure {
        return take(script).to(script);
    }

    /// Nobody is listened to: it ends at once with its prepared answer.
    @Override
    public String follow(RemoteScript script, Consumer<String> lines) throws RemoteFailure {
        return run(script).ending();
    }

    @Override
    public synchronized void close() {
        closed = true;
    }

    private synchronized Answer take(RemoteScript script) {
        ran.add(script);
        var prepared = answers.get(script.name());
        if (prepared == null) {
            throw new AssertionError("no answer was prepared for " + script.name() + " " + script.arguments());
        }
        return prepared.size() > 1 ? prepared.remove() : prepared.element();
    }
}
