package org.snapdeck.demo.programs;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snapdeck.demo.machine.Call;
import org.snapdeck.demo.machine.Inode;
import org.snapdeck.demo.machine.Node;
import org.snapdeck.demo.machine.Program;

/// `find FOLDER -mindepth 1 -maxdepth 1 -printf FORMAT`, of a mounted filesystem.
final class Find implements Program {

    private static final List<String> EXPRESSION = List.of("-mindepth", "1", "-maxdepth", "1", "-printf");
    private static final int WORDS = 7;

    @Override
    public int run(Call call) throws IOException {
        var words = call.arguments();
        if (words.size() != WORDS || !words.subList(1, WORDS - 1).equals(EXPRESSION)) {
            return call.notSimulated(String.join(" ", words));
        }
        var path = words.getFirst();
        var user = call.process().user();
        var files = call.machine().files();
        var node = files.find(path);
        if (node.isEmpty()) {
            return refuse(call, path, "No such file or directory");
        }
        if (!(node.get() instanceof Node.OnDisk(var folder))) {
            return call.notSimulated(path);
        }
        if (!files.mounted(path).orElseThrow().isReachedBy(user, path) || !folder.mayBeReadBy(user)) {
            return refuse(call, path, "Permission denied");
        }
        for (var child : folder.children().entrySet()) {
            call.print(formatted(words.getLast(), child));
        }
        return 0;
    }

    private static String formatted(String format, Map.Entry<String, Inode> child) {
        var inode = child.getValue();
        var time = String.format(
                Locale.ROOT,
                "%d.%09d0",
                inode.modified().getEpochSecond(),
                inode.modified().getNano());
        var told = new StringBuilder();
        for (var at = 0; at < format.length(); at++) {
            var next = at + 1 < format.length() ? format.charAt(at + 1) : ' ';
            switch (format.charAt(at)) {
                case '%' -> {
                    at++;
                    switch (next) {
                        case 'y' -> told.append(inode.kind());
                        case 's' -> told.append(inode.bytes());
                        case 'T' -> {
                            at++;
                            told.append(time);
                        }
                        case 'm' -> told.append(Integer.toOctalString(inode.mode()));
                        case 'U', 'G' -> told.append(inode.owner());
                        case 'f' -> told.append(child.getKey());
                        case 'l' -> told.append(inode.target());
                        default -> throw new IllegalArgumentException(format);
                    }
                }
                case '\\' -> {
                    at++;
                    told.append('\0');
                }
                default -> told.append(format.charAt(at));
            }
        }
        return told.toString();
    }

    private static int refuse(Call call, String path, String why) throws IOException {
        call.complain("find: '" + path + "': " + why + "\n");
        return 1;
    }
}
