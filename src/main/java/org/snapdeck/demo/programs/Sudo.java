package org.snapdeck.demo.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;
import org.snapdeck.demo.machine.User;

/// `sudo -n COMMAND...`, `sudo -n -l [COMMAND...]` and `sudo --version`. There is no terminal, so whoever needs a
/// password is
/// refused.
public final class Sudo implements Program {

    private static final String SECURE_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private final Sudoers sudoers;

    public Sudo(Sudoers sudoers) {
        this.sudoers = sudoers;
    }

    @Override
    public int run(Call call) throws IOException, InterruptedException {
        var words = new ArrayList<>(call.arguments());
        var listing = false;
        while (!words.isEmpty() && words.getFirst().startsWith("-")) {
            var option = words.removeFirst();
            switch (option) {
                case "-n" -> {
                    // Never asking is all this one does anyway.
                }
                case "-l" -> listing = true;
                case "--version" -> {
                    call.print("Sudo version 1.9.16p2\n");
                    return 0;
                }
                default -> {
                    return call.notSimulated(option);
                }
            }
        }
        if (words.isEmpty() && !listing) {
            return call.notSimulated("without a command");
        }
        return listing ? list(call, words) : run(call, words);
    }

    private int run(Call call, List<String> words) throws IOException, InterruptedException {
        var path = call.machine().which(words.getFirst(), SECURE_PATH);
        if (!sudoers.allowsAnything(call.process().user())) {
            return passwordRequired(call);
        }
        if (path.isEmpty()) {
            call.complain("sudo: " + words.getFirst() + ": command not found\n");
            return 1;
        }
        if (!sudoers.allows(call.process().user(), path.get(), words.subList(1, words.size()))) {
            return passwordRequired(call);
        }
        return call.machine().start(call.process(), User.ROOT, path.get(), call.withWords(words));
    }

    private int list(Call call, List<String> words) throws IOException {
        if (!sudoers.allowsAnything(call.process().user())) {
            return passwordRequired(call);
        }
        if (words.isEmpty()) {
            call.print("User " + call.process().user().name() + " may run the following commands on "
                    + call.machine().name() + ":\n    (root) NOPASSWD: " + String.join(", ", sudoers.commands())
                    + "\n");
            return 0;
        }
        var path = call.machine().which(words.getFirst(), SECURE_PATH);
        if (path.isEmpty() || !sudoers.allows(call.process().user(), path.get(), words.subList(1, words.size()))) {
            return 1;
        }
        words.set(0, path.get());
        call.print(String.join(" ", words) + "\n");
        return 0;
    }

    private static int passwordRequired(Call call) throws IOException {
        call.complain("sudo: a password is required\n");
        return 1;
    }
}
