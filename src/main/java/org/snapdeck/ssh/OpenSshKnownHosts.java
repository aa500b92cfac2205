package org.snapdeck.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The keys by which OpenSSH on this machine knows hosts. They are only read; nothing is taken over but by a person.
public final class OpenSshKnownHosts {

    private static final String AUTHORITY = "@cert-authority";

    private final SshConfig config;
    private final List<Path> usualFiles;
    private final List<Path> systemFiles;

    public OpenSshKnownHosts(Path home, Path system, SshConfig config) {
        this.config = config;
        usualFiles = List.of(home.resolve(".ssh/known_hosts"), home.resolve(".ssh/known_hosts2"));
        systemFiles = List.of(system.resolve("ssh_known_hosts"), system.resolve("ssh_known_hosts2"));
    }

    /// @throws IOException a file is there but can't be read
    public Acquaintance of(HostAddress address, HostKey shown) throws IOException {
        var lines = linesAbout(address);
        return find(lines, line -> line.what().isRevoked() && line.key().equals(shown))
                .<Acquaintance>map(line -> new Acquaintance.RevokedKey(line.file(), line.number()))
                .or(() -> find(lines, line -> line.isTrusted() && line.key().equals(shown))
                        .map(line -> new Acquaintance.SameKey(line.file(), line.number())))
                .or(() -> find(
                                lines,
                                line -> line.isTrusted() && line.key().type().equals(shown.type()))
                        .map(line -> new Acquaintance.OtherKey(line.file(), line.number(), line.key())))
                .or(() -> find(lines, line -> line.what().mark().equals(AUTHORITY))
                        .map(line -> new Acquaintance.Authority(line.file(), line.number())))
                .or(() ->
                        find(lines, Line::isTrusted).map(line -> new Acquaintance.OtherTypes(line.file(), keys(lines))))
                .orElseGet(Acquaintance.None::new);
    }

    private static Optional<Line> find(List<Line> lines, Predicate<Line> wanted) {
        return lines.stream().filter(wanted).findFirst();
    }

    private static List<HostKey> keys(List<Line> lines) {
        return lines.stream().filter(Line::isTrusted).map(Line::key).distinct().toList();
    }

    private record Line(Path file, int number, KnownHostsLine what) {

        HostKey key() {
            return what.key();
        }

        boolean isTrusted() {
            return what.isTrusted();
        }
    }

    private List<Line> linesAbout(HostAddress address) throws IOException {
        var found = new ArrayList<Line>();
        for (var name : names(address)) {
            var files = Stream.concat(
                            (name.files().isEmpty() ? usualFiles : name.files()).stream(), systemFiles.stream())
                    .toList();
            for (var file : files) {
                found.addAll(linesAbout(name.name(), file));
            }
        }
        return found;
    }

    private List<SshConfig.KnownName> names(HostAddress address) {
        var names = new ArrayList<SshConfig.KnownName>();
        names.add(new SshConfig.KnownName(address.knownAs(), List.of()));
        try {
            names.addAll(config.knownNames(address));
        } catch (EntryRefused refused) {
            SshLog.LOGGER.debug("the configuration says nothing about keys", refused);
        }
        return names.stream().distinct().toList();
    }

    private static List<Line> linesAbout(String name, Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        var found = new ArrayList<Line>();
        var number = 0;
        for (var text : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
            number++;
            var at = number;
            KnownHostsLine.parse(text)
                    .filter(line -> line.names().include(name))
                    .ifPresent(line -> found.add(new Line(file, at, line)));
        }
        return found;
    }
}
