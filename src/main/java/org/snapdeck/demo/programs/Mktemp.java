package org.snapdeck.demo.programs;

import java.io.IOException;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Program;

/// `mktemp -d TEMPLATE`: a new folder, its name's last X's replaced by what nobody can guess.
final class Mktemp implements Program {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final RandomGenerator random = new Random();

    @Override
    public int run(Call call) throws IOException {
        var options = Options.of(call.arguments(), "d", "");
        if (options.unknown().isPresent()
                || !options.has('d')
                || options.operands().size() != 1) {
            return call.notSimulated(String.join(" ", call.arguments()));
        }
        var template = options.operands().getFirst();
        var stem = template.replaceAll("X+$", "");
        if (template.length() - stem.length() < 3) {
            call.complain("mktemp: too few X's in template '" + template + "'\n");
            return 1;
        }
        if (!call.machine().files().mayWrite(template)) {
            call.complain("mktemp: failed to create directory via template '" + template + "': Permission denied\n");
            return 1;
        }
        var path = stem + letters(template.length() - stem.length());
        call.machine().files().makeFolder(path);
        call.print(path + "\n");
        return 0;
    }

    private String letters(int count) {
        var letters = new StringBuilder();
        for (var at = 0; at < count; at++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
