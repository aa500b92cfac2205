package org.snapdeck.ssh;

import com.jcraft.jsch.Session;
import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a host asks during the login and what it is answered: with what was said before, or by a person who is
/// there. Where there is no answer the login ends, as an empty one would count as a wrong one.
final class LoginTalk implements UserInfo, UIKeyboardInteractive {

    private static final String PUBLIC_KEY = "publickey";
    private static final String PASSWORD = "password";
    private static final String DIALOGUE = "keyboard-interactive";

    /// Beyond this, a host plays with us.
    private static final int MOST_ROUNDS = 10;

    private static final int MOST_QUESTIONS = 10;

    private final Hop hop;
    private final Audience audience;
    private final List<String> told = new ArrayList<>();
    private List<String> offered = List.of();
    private boolean mayAnswer;
    private Optional<String> answered = Optional.empty();
    private int rounds;

    LoginTalk(Hop hop, Audience audience) {
        this.hop = hop;
        this.audience = audience;
    }

    /// A login by questions alone needs somebody there; the host is not bothered without.
    void expectToBePossible() {
        if (hop.login() instanceof QuestionsLogin && !audience.isThere()) {
            throw new Unanswered(true);
        }
    }

    /// How often JSch may fail at one login: an agent may hold several keys, but a wrong answer is one mistake.
    String tries() {
        return switch (hop.login()) {
            case AgentLogin _, KeyFileLogin _ -> "6";
            case PasswordLogin _, QuestionsLogin _ -> "1";
        };
    }

    /// The host has said which ways to log in it offers. One of them is tried, so that a mistyped password
    /// counts as one mistake; and a host that offers both kinds of asking for a password gets it in the one
    /// without a dialogue, where it need not become a string.
    ///
    /// A dialogue that is not offered yet, but is once the first way was accepted, is about a second factor.
    void choose(String methods, Session session) {
        offered = Arrays.stream(methods.split(","))
                .filter(method -> !method.isBlank())
                .toList();
        var first = first();
        var second = offered.contains(DIALOGUE) ? "" : "," + DIALOGUE;
        session.setConfig("PreferredAuthentications", first + second);
        if (hop.login() instanceof PasswordLogin(Secret password)) {
            mayAnswer = first.equals(DIALOGUE);
            if (!mayAnswer) {
                lend(password, session);
            }
        }
    }

    private String first() {
        return switch (hop.login()) {
            case AgentLogin _, KeyFileLogin _ -> PUBLIC_KEY;
            case PasswordLogin _ -> offered.contains(PASSWORD) ? PASSWORD : DIALOGUE;
            case QuestionsLogin _ -> DIALOGUE;
        };
    }

    List<String> offered() {
        return offered;
    }

    /// True when the host offers a way that we could have gone.
    boolean wasPossible() {
        return offered.contains(first());
    }

    /// A password answers a single hidden question, once: the second one is for something else, or says that the
    /// answer was wrong. Everything else is for a person.
    @Override
    public String[] promptKeyboardInteractive(
            String destination, String name, String instruction, String[] questions, boolean[] shown) {
        rounds++;
        if (rounds > MOST_ROUNDS || questions.length > MOST_QUESTIONS) {
            throw new Unanswered(false);
        }
        told.add(name);
        told.add(instruction);
        if (questions.length == 0) {
            return new String[0];
        }
        if (mayAnswer && questions.length == 1 && !shown[0] && hop.login() instanceof PasswordLogin(Secret password)) {
            mayAnswer = false;
            answered = Optional.of(questions[0]);
            return new String[] {password.string()};
        }
        if (questions.length == 1 && answered.filter(questions[0]::equals).isPresent()) {
            throw new Unanswered(false); // the password was the wrong one, and there is no other
        }
        return asked(questions, shown);
    }

    private String[] asked(String[] questions, boolean[] shown) {
        var all = new ArrayList<LoginQuestions.Question>();
        for (var number = 0; number < questions.length; number++) {
            all.add(new LoginQuestions.Question(questions[number], shown[number]));
        }
        var text =
                String.join("\n", told.stream().filter(line -> !line.isBlank()).toList());
        told.clear();
        var answers = audience.ask(new LoginQuestions(hop.address(), text, all, Limits.ANSWER));
        return answers.filter(given -> given.size() == questions.length)
                .map(LoginTalk::used)
                .orElseThrow(() -> new Unanswered(true));
    }

    private static String[] used(List<Secret> answers) {
        var texts = answers.stream().map(Secret::string).toArray(String[]::new);
        answers.forEach(Secret::close);
        return texts;
    }

    /// JSch keeps a copy of its own and wipes it when the login is over.
    private static void lend(Secret secret, Session session) {
        var bytes = secret.bytes();
        session.setPassword(bytes);
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String getPassphrase() {
        return null;
    }

    @Override
    public String getPassword() {
        return null;
    }

    @Override
    public boolean promptPassword(String message) {
        return false;
    }

    @Override
    public boolean promptPassphrase(String message) {
        return false;
    }

    @Override
    public boolean promptYesNo(String message) {
        return false;
    }

    @Override
    public void showMessage(String message) {
        SshLog.LOGGER.debug("the host's banner has {} characters", message.length());
    }
}
