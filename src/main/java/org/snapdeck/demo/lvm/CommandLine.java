package org.snapdeck.demo.lvm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The options and operands of an LVM command, read as `getopt_long` reads them.
final class CommandLine {

    /// What every LVM command takes.
    private static final List<String> COMMON =
            List.of("config=", "quiet|q", "yes|y", "test|t", "nolocking", "readonly", "version", "force|f");

    private final String command;
    private final Map<String, String> long2name = new HashMap<>();
    private final Map<Character, String> letter2name = new HashMap<>();
    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> operands = new ArrayList<>();

    /// The options are given as "size|L=": the long name, the letter if any, and a sign when a value follows.
    private CommandLine(String command, List<String> options) {
        this.command = command;
        COMMON.forEach(this::allow);
        options.forEach(this::allow);
    }

    private void allow(String option) {
        var parts = option.split("\\|");
        var name = parts[0].replace("=", "");
        var sign = option.endsWith("=") ? "=" : "";
        long2name.put(name, name + sign);
        if (parts.length > 1) {
            letter2name.put(parts[1].charAt(0), name + sign);
        }
    }

    static CommandLine read(String command, List<String> options, List<String> words) throws UnknownOption {
        var line = new CommandLine(command, options);
        var left = new ArrayDeque<>(words);
        while (!left.isEmpty()) {
            line.take(left);
        }
        return line;
    }

    private void take(Deque<String> left) throws UnknownOption {
        var word = left.pop();
        if (word.equals("--")) {
            operands.addAll(left);
            left.clear();
        } else if (word.startsWith("--")) {
            takeLong(word.substring(2), left);
        } else if (word.startsWith("-") && word.length() > 1) {
            takeLetters(word.substring(1), left);
        } else {
            operands.add(word);
        }
    }

    private void takeLong(String word, Deque<String> left) throws UnknownOption {
        var equals = word.indexOf('=');
        var name = equals < 0 ? word : word.substring(0, equals);
        var known = long2name.get(name);
        if (known == null) {
            throw new UnknownOption(command + ": unrecognized option '--" + name + "'");
        }
        if (!known.endsWith("=")) {
            add(known, "");
            return;
        }
        if (equals < 0 && left.isEmpty()) {
            throw new UnknownOption(command + ": option '--" + name + "' requires an argument");
        }
        add(name, equals < 0 ? left.pop() : word.substring(equals + 1));
    }

    private void takeLetters(String letters, Deque<String> left) throws UnknownOption {
        for (var at = 0; at < letters.length(); at++) {
            var known = letter2name.get(letters.charAt(at));
            if (known == null) {
                throw new UnknownOption(command + ": invalid option -- '" + letters.charAt(at) + "'");
            }
            if (!known.endsWith("=")) {
                add(known, "");
                continue;
            }
            var rest = letters.substring(at + 1);
            if (rest.isEmpty() && left.isEmpty()) {
                throw new UnknownOption(command + ": option requires an argument -- '" + letters.charAt(at) + "'");
            }
            add(known.replace("=", ""), rest.isEmpty() ? left.pop() : rest);
            return;
        }
    }

    private void add(String name, String value) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    int times(String option) {
        return all(option).size();
    }

    /// The last value given counts.
    Optional<String> value(String option) {
        var given = all(option);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.getLast());
    }

    List<String> all(String option) {
        return values.getOrDefault(option, List.of());
    }

    List<String> operands() {
        return List.copyOf(operands);
    }
}
