package org.snapdeck.hosts;

import java.util.List;
import java.util.stream.Collectors;
import org.snapdeck.lvm.CopyRights;
import org.snapdeck.ssh.ScriptStep;
import org.snapdeck.usage.InstanceRights;

/// What to write into a host's sudoers file so that the login user may do just what was asked for.
final class Sudoers {
    /// Before the command stand `sudo -n -l`.
    private static final int WORDS_OF_SUDO = 3;

    private Sudoers() {}

    /// @param refused questions to sudo whether a command may be run
    static String line(String user, List<ScriptStep> refused) {
        return user + " ALL=(root) NOPASSWD: "
                + refused.stream().map(Sudoers::command).distinct().collect(Collectors.joining(", "));
    }

    /// Where the host has the command.
    static String path(ScriptStep question) {
        return command(question).split(" ")[0];
    }

    /// Whether it is allowed by regular expressions, which take a sudo that knows them.
    static boolean takesExpressions(ScriptStep question) {
        return !forms(path(question)).isEmpty();
    }

    /// Says in which of sudo's files the line belongs.
    static String advice(ScriptStep question) {
        return switch (name(path(question))) {
            case "dd" -> "hosts.check.advice.sudoers-copies";
            case InstanceRights.COMMAND -> "hosts.check.advice.sudoers-instances";
            case String _ -> "hosts.check.advice.sudoers";
        };
    }

    /// Says what can't be done where sudo knows no such expressions.
    static String loss(ScriptStep question) {
        return name(path(question)).equals(InstanceRights.COMMAND)
                ? "hosts.check.command.old-sudo-instances"
                : "hosts.check.command.old-sudo";
    }

    private static List<String> forms(String path) {
        return switch (name(path)) {
            case "dd" -> CopyRights.WORDS;
            case InstanceRights.COMMAND -> InstanceRights.WORDS;
            case String _ -> List.of();
        };
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// A command that changes with its first word, as dmsetup does, is granted with that word only.
    private static String command(ScriptStep question) {
        var words = question.words();
        if (!words.getFirst().equals("sudo")) {
            return words.getLast();
        }
        var path = words.get(WORDS_OF_SUDO);
        var forms = forms(path);
        if (!forms.isEmpty()) {
            return forms.stream().map(form -> path + " " + form).collect(Collectors.joining(", "));
        }
        return words.size() > WORDS_OF_SUDO + 1 ? path + " " + words.get(WORDS_OF_SUDO + 1) + " *" : path;
    }
}
