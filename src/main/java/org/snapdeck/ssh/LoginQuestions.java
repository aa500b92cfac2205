package org.snapdeck.ssh;

import java.time.Duration;
import java.util.List;

/// What a host asks while we log in, as it came from the host but for what no screen should show.
///
/// @param asker the host, or the jump host, that asks
/// @param text what it says before its questions; may be empty
/// @param patience for which the host will wait
public record LoginQuestions(HostAddress asker, String text, List<Question> questions, Duration patience) {

    private static final int LONGEST = 1_000;

    /// @param shown whether the answer may be seen while it is typed
    public record Question(String text, boolean shown) {

        public Question {
            text = cleaned(text);
        }
    }

    public LoginQuestions {
        text = cleaned(text);
        questions = List.copyOf(questions);
    }

    /// A host may say anything. Only plain text is passed on, and not without end.
    private static String cleaned(String text) {
        var plain = new StringBuilder();
        text.codePoints()
                .filter(LoginQuestions::isPlain)
                .limit(LONGEST)
                .forEach(character -> plain.appendCodePoint(character));
        return plain.toString().strip();
    }

    private static boolean isPlain(int character) {
        return character == '\n'
                || !Character.isISOControl(character) && Character.getType(character) != Character.FORMAT;
    }
}
