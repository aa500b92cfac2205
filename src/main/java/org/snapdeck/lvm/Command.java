package org.snapdeck.lvm;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A command as the host will run it, word by word. What a dialog shows before and what runs after is the same
/// value.
public record Command(List<String> words) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_+.,:/=@%-]+");

    public Command {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("A command needs a word");
        }
        for (var word : words) {
            if (word.indexOf('\0') >= 0 || word.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("A command's words are single lines");
            }
        }
    }

    public static Command of(String... words) {
        return new Command(List.of(words));
    }

    /// For people, who may copy it into a shell.
    public String display() {
        return words.stream().map(Command::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
