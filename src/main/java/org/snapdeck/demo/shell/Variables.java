package org.snapdeck.demo.shell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The variables of a shell, and which of them its programs see.
final class Variables {

    private static final String DEFAULT_SEPARATORS = " \t\n";

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> exported = new HashSet<>();

    static Variables from(Map<String, String> environment) {
        var variables = new Variables();
        variables.values.putAll(environment);
        variables.exported.addAll(environment.keySet());
        // A shell never takes this one from outside.
        variables.values.put("IFS", DEFAULT_SEPARATORS);
        variables.exported.remove("IFS");
        return variables;
    }

    Variables copy() {
        var copy = new Variables();
        copy.values.putAll(values);
        copy.exported.addAll(exported);
        return copy;
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    void set(String name, String value) {
        values.put(name, value);
    }

    void unset(String name) {
        values.remove(name);
        exported.remove(name);
    }

    void export(String name) {
        exported.add(name);
    }

    Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        for (var name : exported) {
            find(name).ifPresent(value -> environment.put(name, value));
        }
        return environment;
    }

    /// The characters at which unquoted expansions are split.
    String separators() {
        return find("IFS").orElse(DEFAULT_SEPARATORS);
    }

    /// What stands between the words of `"$*"`.
    String separator() {
        var separators = separators();
        return separators.isEmpty() ? "" : separators.substring(0, 1);
    }
}
