package org.snapdeck.hosts;

import java.util.List;
import java.util.stream.Collectors;
import org.snapdeck.lvm.CopyRights;
import org.snapdeck.ssh.ScriptStep;

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
    static boolean isForCopies(ScriptStep question) {
        return path(question).endsWith("/dd");
    }

    /// A command that changes with its first word, as dmsetup does, is granted with that word only.
    private static String command(ScriptStep question) {
        var words = question.words();
        if (!words.getFirst().equals("sudo")) {
            return words.getLast();
        }
        var path = words.get(WORDS_OF_SUDO);
        if (path.endsWith("/dd")) {
            return CopyRights.WORDS.stream().map(form -> path + " " + form).collect(Collectors.joining(", "));
        }
        return words.size() > WORDS_OF_SUDO + 1 ? path + " " + words.get(WORDS_OF_SUDO + 1) + " *" : path;
    }
}
