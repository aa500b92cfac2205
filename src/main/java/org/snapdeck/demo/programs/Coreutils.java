package org.snapdeck.demo.programs;

import org.snapdeck.demo.machine.FileTree;
import org.snapdeck.demo.machine.Program;
import org.snapdeck.demo.shell.ShellProgram;

/// The small programs that every host has.
public final class Coreutils {

    private Coreutils() {}

    public static void install(FileTree files) {
        install(files, "sh", new ShellProgram());
        install(files, "cat", new Cat());
        install(files, "rm", new Rm());
        install(files, "mktemp", new Mktemp());
        install(files, "grep", new Grep());
        install(files, "sed", new Sed());
        install(files, "ls", new Ls());
        install(files, "readlink", new Readlink());
        install(files, "sleep", new Sleep());
        install(files, "id", new Id());
        install(files, "uname", new Uname());
        install(files, "setsid", new Setsid());
        install(files, "timeout", new Timeout());
        install(files, "mkdir", new Mkdir());
        install(files, "mv", new Mv());
        install(files, "tail", new Tail());
        install(files, "tee", new Tee());
        install(files, "chmod", new Chmod());
        install(files, "sha256sum", new Sha256sum());
        install(files, "install", new Install());
        install(files, "rmdir", new Rmdir());
        install(files, "find", new Find());
        install(files, "head", new Head());
        install(files, "base64", new Base64Program());
        install(files, "true", _ -> 0);
        install(files, "false", _ -> 1);
    }

    private static void install(FileTree files, String name, Program program) {
        files.install("/usr/bin/" + name, program);
    }
}
