package org.snapdeck.hosts;

import java.util.List;
import java.util.stream.Collectors;
import org.snapdeck.lvm.CopyRights;
import org.snapdeck.lvm.InsideRights;
import org.snapdeck.ssh.ScriptStep;
import org.snapdeck.usage.InstanceRights;

/// What to write into a host's sudoers file so that the login user may do just what was asked for.
final class Sudoers {
    /// Before the command stand `sudo -n -l`.
    private static final int WORDS_OF_SUDO = 3;

    private Sudoers() {}

    /// @param refused questions to sudo whether a command may be run
    static String line(String user, List<ScriptStep> refused) {
        var line = user + " ALL=(root) NOPASSWD: "
                + refused.stream().map(Sudoers::command).distinct().collect(Collectors.joining(", "));
        return refused.stream().map(Sudoers::path).map(Sudoers::name).anyMatch(InsideRights.COMMAND::equals)
                ? line + "\n" + reading(user)
                : line;
    }

    private static String reading(String user) {
        return user + " ALL=(root) CWD=" + InsideRights.FOLDER + " NOPASSWD: "
                + String.join(", ", InsideRights.reading());
    }

    /// Where the host has the command.
    static String path(ScriptStep question) {
        var words = question.words();
        return words.getFirst().equals("sudo") ? words.get(WORDS_OF_SUDO) : words.getLast();
    }

    /// Whether it is allowed by regular expressions, which take a sudo that knows them.
    static boolean takesExpressions(ScriptStep question) {
        return switch (name(path(question))) {
            case "dd", InsideRights.COMMAND, InstanceRights.COMMAND -> true;
            case String _ -> false;
        };
    }

    /// Says in which of sudo's files the line belongs.
    static String advice(ScriptStep question) {
        return switch (name(path(question))) {
            case "dd" -> "hosts.check.advice.sudoers-copies";
            case InsideRights.COMMAND -> "hosts.check.advice.sudoers-inside";
            case InstanceRights.COMMAND -> "hosts.check.advice.sudoers-instances";
            case String _ -> "hosts.check.advice.sudoers";
        };
    }

    /// Says what can't be done where sudo knows no such expressions.
    static String loss(ScriptStep question) {
        return switch (name(path(question))) {
            case InsideRights.COMMAND -> "hosts.check.command.old-sudo-inside";
            case InstanceRights.COMMAND -> "hosts.check.command.old-sudo-instances";
            case String _ -> "hosts.check.command.old-sudo";
        };
    }

    /// The commands with their words that one question stands for; empty where it stands for any words.
    private static List<String> commands(String path) {
        return switch (name(path)) {
            case "dd" ->
                CopyRights.WORDS.stream().map(form -> path + " " + form).toList();
            case InsideRights.COMMAND -> InsideRights.mounting();
            case InstanceRights.COMMAND ->
                InstanceRights.WORDS.stream().map(form -> path + " " + form).toList();
            case String _ -> List.of();
        };
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// A command that changes with its first word, as dmsetup does, is granted with that word only.
    private static String command(ScriptStep question) {
        var words = question.words();
        var path = path(question);
        var commands = commands(path);
        if (!commands.isEmpty()) {
            return String.join(", ", commands);
        }
        return words.size() > WORDS_OF_SUDO + 1 ? path + " " + words.get(WORDS_OF_SUDO + 1) + " *" : path;
    }
}
