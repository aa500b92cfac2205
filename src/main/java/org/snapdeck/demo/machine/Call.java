package org.snapdeck.demo.machine;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// One start of a program: its words (the first is its name), its environment, its streams and the process it is.
public record Call(
        Machine machine, Process process, List<String> words, Map<String, String> environment, Streams streams) {

    /// The exit status of what the simulation doesn't know: never success, and never one of LVM's own.
    public static final int NOT_SIMULATED = 127;

    public Call {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    public String name() {
        return words.getFirst().substring(words.getFirst().lastIndexOf('/') + 1);
    }

    public List<String> arguments() {
        return words.subList(1, words.size());
    }

    public void print(String text) throws IOException {
        streams.print(text);
    }

    public void complain(String text) throws IOException {
        streams.complain(text);
    }

    /// Says loudly that the simulation ends here, so that nobody takes its silence for the answer of a real host.
    public int notSimulated(String what) throws IOException {
        complain(name() + ": not simulated on the demo host: " + what + "\n");
        return NOT_SIMULATED;
    }

    public Call withWords(List<String> others) {
        return new Call(machine, process, others, environment, streams);
    }

    public Call withStreams(Streams others) {
        return new Call(machine, process, words, environment, others);
    }
}
