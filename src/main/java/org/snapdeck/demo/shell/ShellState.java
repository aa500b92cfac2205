package org.snapdeck.demo.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snapdeck.demo.machine.Machine;
import org.snapdeck.demo.machine.Process;

/// What a shell remembers between two commands.
final class ShellState {

    private final Machine machine;
    private final Process process;
    private final Variables variables;
    private final Background background = new Background();
    private final Map<String, Command> functions = new HashMap<>();
    private String name;
    private List<String> positional;
    private int status;
    private int line = 1;
    private boolean unsetRefused;
    private Optional<String> exitTrap = Optional.empty();

    ShellState(Machine machine, Process process, Variables variables, String name, List<String> positional) {
        this.machine = machine;
        this.process = process;
        this.variables = variables;
        this.name = name;
        this.positional = List.copyOf(positional);
    }

    /// A subshell: it starts with all this one knows, and keeps what it changes. Traps stay with the parent.
    ShellState fork(Process child) {
        var copy = new ShellState(machine, child, variables.copy(), name, positional);
        copy.functions.putAll(functions);
        copy.status = status;
        copy.line = line;
        copy.unsetRefused = unsetRefused;
        return copy;
    }

    Machine machine() {
        return machine;
    }

    Process process() {
        return process;
    }

    Variables variables() {
        return variables;
    }

    Map<String, Command> functions() {
        return functions;
    }

    Background background() {
        return background;
    }

    String name() {
        return name;
    }

    List<String> positional() {
        return positional;
    }

    void setPositional(List<String> words) {
        positional = List.copyOf(words);
    }

    int status() {
        return status;
    }

    void setStatus(int value) {
        status = value;
    }

    void atLine(int current) {
        line = current;
    }

    boolean refusesUnset() {
        return unsetRefused;
    }

    void refuseUnset(boolean refused) {
        unsetRefused = refused;
    }

    Optional<String> exitTrap() {
        return exitTrap;
    }

    void setExitTrap(Optional<String> action) {
        exitTrap = action;
    }

    /// How the shell begins what it has to say about itself.
    String complaint(String message) {
        return complaintAt(line, message);
    }

    String complaintAt(int where, String message) {
        return name + ": " + where + ": " + message + "\n";
    }

    /// The value of a parameter of any kind, if it has one.
    Optional<String> parameter(String parameter) {
        return switch (parameter) {
            case "?" -> Optional.of(String.valueOf(status));
            case "#" -> Optional.of(String.valueOf(positional.size()));
            case "$" -> Optional.of(String.valueOf(process.number()));
            case "-" -> Optional.of(unsetRefused ? "u" : "");
            case "!" -> Optional.of(background.last()).filter(last -> !last.isEmpty());
            case "@", "*" -> Optional.of(String.join(variables.separator(), positional));
            case "0" -> Optional.of(name);
            case String digits when digits.matches("[0-9]+") -> positional(Integer.parseInt(digits));
            default -> variables.find(parameter);
        };
    }

    private Optional<String> positional(int number) {
        return number <= positional.size() ? Optional.of(positional.get(number - 1)) : Optional.empty();
    }
}
