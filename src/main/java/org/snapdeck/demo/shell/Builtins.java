package org.snapdeck.demo.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The builtins by name.
final class Builtins {

    private static final Map<String, Builtin> ALL = new HashMap<>();

    static {
        ALL.put(":", _ -> 0);
        ALL.put("true", _ -> 0);
        ALL.put("false", _ -> 1);
        ALL.put("exit", call -> {
            throw new Jump.Exit(call.number(call.state().status()));
        });
        ALL.put("return", call -> {
            throw new Jump.Return(call.number(call.state().status()));
        });
        ALL.put("break", call -> {
            throw new Jump.Break(call.number(1));
        });
        ALL.put("continue", call -> {
            throw new Jump.Continue(call.number(1));
        });
        ALL.put("set", Builtins::set);
        ALL.put("shift", Builtins::shift);
        ALL.put("export", Builtins::export);
        ALL.put("unset", Builtins::unset);
        ALL.put("umask", Builtins::umask);
        ALL.put(
                "eval",
                call -> new Script(call.state(), call.interpreter(), call.streams())
                        .evaluate(String.join(" ", call.arguments())));
        ALL.put("wait", call -> call.state().background().await(call.arguments()));
        ALL.put("kill", new Kill());
        ALL.put("trap", new Trap());
        ALL.put("exec", new Exec());
        ALL.put("command", new CommandLookup());
        ALL.put("read", new Read());
        ALL.put("test", new Condition());
        ALL.put("[", new Condition());
        ALL.put("echo", new Echo());
        ALL.put("printf", new Printf());
    }

    private Builtins() {}

    static Optional<Builtin> find(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static int set(BuiltinCall call) throws IOException {
        if (call.arguments().isEmpty()) {
            return call.notSimulated("its list");
        }
        var words = new ArrayList<>(call.arguments());
        while (!words.isEmpty() && words.getFirst().matches("[-+].*")) {
            var option = words.removeFirst();
            switch (option) {
                case "-u" -> call.state().refuseUnset(true);
                case "+u" -> call.state().refuseUnset(false);
                case "--" -> {
                    call.state().setPositional(words);
                    return 0;
                }
                default -> {
                    return call.notSimulated(option);
                }
            }
        }
        if (!words.isEmpty()) {
            call.state().setPositional(words);
        }
        return 0;
    }

    private static int shift(BuiltinCall call) {
        var positional = call.state().positional();
        var count = call.number(1);
        if (count > positional.size()) {
            throw new ShellError("shift: can't shift that many");
        }
        call.state().setPositional(positional.subList(count, positional.size()));
        return 0;
    }

    private static int export(BuiltinCall call) throws IOException {
        if (call.arguments().isEmpty()) {
            return call.notSimulated("its list");
        }
        for (var word : call.arguments()) {
            var equals = word.indexOf('=');
            var name = equals < 0 ? word : word.substring(0, equals);
            if (!Names.isName(name)) {
                throw new ShellError("export: " + word + ": bad variable name");
            }
            if (equals >= 0) {
                call.state().variables().set(name, word.substring(equals + 1));
            }
            call.state().variables().export(name);
        }
        return 0;
    }

    private static int unset(BuiltinCall call) throws IOException {
        for (var name : call.arguments()) {
            if (!Names.isName(name)) {
                return call.notSimulated(name);
            }
            call.state().variables().unset(name);
        }
        return 0;
    }

    /// Files of the simulation have no permissions; only the usual form is taken.
    private static int umask(BuiltinCall call) throws IOException {
        var usual = call.arguments().size() == 1 && call.arguments().getFirst().matches("[0-7]{3,4}");
        return usual ? 0 : call.notSimulated(String.join(" ", call.arguments()));
    }
}
