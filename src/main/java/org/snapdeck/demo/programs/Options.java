package org.snapdeck.demo.programs;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The single-letter options of a small program, as `-la`, and its operands.
record Options(Set<Character> flags, List<String> values, List<String> operands, Optional<String> unknown) {

    /// Letters in `valued` take the next word or the rest of their own; each of these values is kept as
    /// "letter:value".
    static Options of(List<String> words, String flags, String valued) {
        var found = new LinkedHashSet<Character>();
        var values = new ArrayList<String>();
        var operands = new ArrayList<String>();
        var left = new ArrayList<>(words);
        while (!left.isEmpty()) {
            var word = left.removeFirst();
            if (word.equals("--")) {
                operands.addAll(left);
                break;
            }
            if (!word.startsWith("-") || word.equals("-")) {
                operands.add(word);
                continue;
            }
            for (var at = 1; at < word.length(); at++) {
                var letter = word.charAt(at);
                if (flags.indexOf(letter) >= 0) {
                    found.add(letter);
                } else if (valued.indexOf(letter) >= 0 && (at + 1 < word.length() || !left.isEmpty())) {
                    var value = at + 1 < word.length() ? word.substring(at + 1) : left.removeFirst();
                    values.add(letter + ":" + value);
                    break;
                } else {
                    return new Options(found, values, operands, Optional.of("-" + letter));
                }
            }
        }
        return new Options(found, values, operands, Optional.empty());
    }

    boolean has(char flag) {
        return flags.contains(flag);
    }

    List<String> valuesOf(char letter) {
        return values.stream()
                .filter(value -> value.charAt(0) == letter)
                .map(value -> value.substring(2))
                .toList();
    }
}
