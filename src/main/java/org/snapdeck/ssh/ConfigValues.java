package org.snapdeck.ssh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the configuration says of one host: of each keyword the first line that counts, and every key file.
final class ConfigValues {

    static final String LOCAL_USER = System.getProperty("user.name");

    private final String asked;
    private final Path home;
    private final Map<String, ConfigLine> first = new HashMap<>();
    private final List<ConfigLine> keyFiles = new ArrayList<>();

    ConfigValues(String asked, Path home) {
        this.asked = asked;
        this.home = home;
    }

    /// Takes in a line that may count. Of a way, the first kind counts: by a jump host, or by a program.
    void take(ConfigLine line, ConfigMatch counts) throws EntryRefused {
        var keyword = ConfigKeyword.of(line);
        if (counts == ConfigMatch.NO || keyword == ConfigKeyword.INDIFFERENT || first.containsKey(slot(line))) {
            return;
        }
        if (counts == ConfigMatch.UNKNOWN) {
            throw new EntryRefused(EntryRefused.Reason.MATCH, line);
        }
        if (keyword == ConfigKeyword.UNSUPPORTED) {
            throw new EntryRefused(EntryRefused.Reason.KEYWORD, line);
        }
        if (line.keyword().equals("identityfile")) {
            keyFiles.add(line);
            return;
        }
        first.put(slot(line), line);
    }

    private static String slot(ConfigLine line) {
        return line.keyword().equals("proxycommand") ? "proxyjump" : line.keyword();
    }

    String asked() {
        return asked;
    }

    String host() {
        return line("hostname")
                .map(line -> line.value().replace("%h", asked).replace("%%", "%"))
                .orElse(asked);
    }

    String user() {
        return line("user").map(ConfigLine::value).orElse(LOCAL_USER);
    }

    int port() throws EntryRefused {
        var line = line("port");
        if (line.isEmpty()) {
            return HostAddress.USUAL_PORT;
        }
        try {
            return Integer.parseInt(line.get().value());
        } catch (NumberFormatException failure) {
            throw new EntryRefused(EntryRefused.Reason.VALUE, line.get());
        }
    }

    boolean isOn(String keyword) {
        return line(keyword)
                .filter(line -> line.value().equalsIgnoreCase("yes"))
                .isPresent();
    }

    Optional<ConfigLine> line(String keyword) {
        return Optional.ofNullable(first.get(keyword));
    }

    /// Even by `none`, which keeps the usual ones out.
    boolean namesKeyFiles() {
        return !keyFiles.isEmpty();
    }

    List<Path> keyFiles() throws EntryRefused {
        var files = new ArrayList<Path>();
        for (var line : keyFiles) {
            if (!line.value().equalsIgnoreCase("none")) {
                files.add(path(line, line.value()));
            }
        }
        return files;
    }

    List<Path> knownHostsFiles() throws EntryRefused {
        var files = new ArrayList<Path>();
        var line = line("userknownhostsfile");
        for (var word : line.map(ConfigLine::words).orElse(List.of())) {
            if (!word.equalsIgnoreCase("none")) {
                files.add(path(line.orElseThrow(), word));
            }
        }
        return files;
    }

    private Path path(ConfigLine line, String text) throws EntryRefused {
        var filled = new StringBuilder();
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            if (character == '$' && text.startsWith("${", at)) {
                throw new EntryRefused(EntryRefused.Reason.TOKEN, line);
            }
            if (character != '%') {
                filled.append(character);
                continue;
            }
            at++;
            filled.append(token(line, at < text.length() ? text.charAt(at) : ' '));
        }
        var named = filled.toString();
        var path = named.startsWith("~/") ? home.resolve(named.substring(2)) : Path.of(named);
        return path.isAbsolute() ? path : home.resolve(".ssh").resolve(path);
    }

    private String token(ConfigLine line, char letter) throws EntryRefused {
        return switch (letter) {
            case '%' -> "%";
            case 'd' -> home.toString();
            case 'h' -> host();
            case 'n' -> asked;
            case 'p' -> Integer.toString(port());
            case 'r' -> user();
            case 'u' -> LOCAL_USER;
            default -> throw new EntryRefused(EntryRefused.Reason.TOKEN, line);
        };
    }
}
