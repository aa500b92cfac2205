package org.snapdeck.ssh;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// OpenSSH's client configuration, read as OpenSSH reads it; JSch's own reader takes `Match` blocks and negated
/// patterns for something else, and does not follow `Include`. It is read anew for each question, and never
/// written.
public final class SshConfig {

    private static final Pattern HOP =
            Pattern.compile("(?:ssh://)?(?:([^@]+)@)?(\\[[^]]+]|[^:\\[\\]]+)(?::([0-9]{1,5}))?/?");
    private static final List<String> USUAL_KEYS = List.of("id_rsa", "id_ecdsa", "id_ed25519");

    private static final String PUBLIC = ".pub";

    private final Path home;
    private final ConfigFiles files;
    private final boolean hasAgent;

    /// @param home the person's home folder
    /// @param system where OpenSSH keeps the configuration of the whole machine
    /// @param hasAgent whether an agent could hold keys
    public SshConfig(Path home, Path system, boolean hasAgent) {
        this.home = home;
        this.hasAgent = hasAgent;
        files = new ConfigFiles(List.of(home.resolve(".ssh/config"), system.resolve("ssh_config")), home);
    }

    /// The names for which there is an entry of their own; patterns are for others.
    public List<String> aliases() throws EntryRefused {
        var names = new LinkedHashSet<String>();
        files.read(new ConfigFiles.Reader() {
            @Override
            public ConfigMatch block(ConfigLine line) {
                if (line.keyword().equals("host")) {
                    line.words().stream()
                            .filter(word -> !word.matches(".*[*?!].*"))
                            .forEach(names::add);
                }
                return ConfigMatch.YES;
            }

            @Override
            public void line(ConfigLine line, ConfigMatch counts) {
                // Only the names are asked for.
            }
        });
        return List.copyOf(names);
    }

    /// @throws EntryRefused it says something that we can't do
    public SshEntry entry(String alias) throws EntryRefused {
        var values = values(alias);
        return new SshEntry(stop(values), jumps(values, Set.of(alias)));
    }

    /// The names and files by which OpenSSH knows the keys of a host at that address, in the entries that lead there.
    List<KnownName> knownNames(HostAddress address) throws EntryRefused {
        var names = new ArrayList<KnownName>();
        var aliases = new ArrayList<>(aliases());
        aliases.add(address.host());
        for (var alias : aliases) {
            try {
                var values = values(alias);
                if (values.host().equalsIgnoreCase(address.host()) && values.port() == address.port()) {
                    var name =
                            values.line("hostkeyalias").map(ConfigLine::value).orElseGet(address::knownAs);
                    names.add(new KnownName(name, values.knownHostsFiles()));
                }
            } catch (EntryRefused refused) {
                SshLog.LOGGER.debug("an entry that can't be used says nothing about keys", refused);
            }
        }
        return names;
    }

    /// @param files none for the usual ones
    record KnownName(String name, List<Path> files) {}

    private ConfigValues values(String alias) throws EntryRefused {
        var values = new ConfigValues(alias, home);
        files.read(new ConfigFiles.Reader() {
            @Override
            public ConfigMatch block(ConfigLine line) {
                return line.keyword().equals("host")
                        ? ConfigMatch.ofHost(line.words(), alias)
                        : ConfigMatch.ofCriteria(line.words(), values);
            }

            @Override
            public void line(ConfigLine line, ConfigMatch counts) throws EntryRefused {
                values.take(line, counts);
            }
        });
        return values;
    }

    private SshEntry.Stop stop(ConfigValues values) throws EntryRefused {
        return stop(values, values.port(), values.user());
    }

    private SshEntry.Stop stop(ConfigValues values, int port, String user) throws EntryRefused {
        var address = address(values, port, user);
        expectToBeKnownByItsAddress(values, address);
        return new SshEntry.Stop(address, keyFile(values), mayOfferAgent(values));
    }

    /// Two machines may take turns at one address, and only their aliases tell their keys apart.
    private static void expectToBeKnownByItsAddress(ConfigValues values, HostAddress address) throws EntryRefused {
        var alias = values.line("hostkeyalias")
                .filter(line -> !line.value().equalsIgnoreCase(address.host())
                        && !line.value().equalsIgnoreCase(address.knownAs()));
        if (alias.isPresent()) {
            throw new EntryRefused(EntryRefused.Reason.KEY_ALIAS, alias.get());
        }
    }

    private HostAddress address(ConfigValues values, int port, String user) throws EntryRefused {
        try {
            return new HostAddress(values.host(), port, user);
        } catch (IllegalArgumentException failure) {
            throw new EntryRefused(EntryRefused.Reason.VALUE, values.asked(), home.resolve(".ssh/config"), 0, failure);
        }
    }

    /// The first key file that is there. Where none is named, OpenSSH asks the agent first, unless only the usual
    /// files count.
    private Optional<Path> keyFile(ConfigValues values) throws EntryRefused {
        if (values.namesKeyFiles()) {
            return firstKey(values.keyFiles());
        }
        return mayOfferAgent(values)
                ? Optional.empty()
                : firstKey(USUAL_KEYS.stream()
                        .map(name -> home.resolve(".ssh").resolve(name))
                        .toList());
    }

    private boolean mayOfferAgent(ConfigValues values) {
        return hasAgent && !values.isOn("identitiesonly");
    }

    /// Where the private half is away, its public half says which key of the agent is meant.
    private Optional<Path> firstKey(List<Path> named) {
        return named.stream()
                .flatMap(file -> Stream.of(file, file.resolveSibling(file.getFileName() + PUBLIC)))
                .filter(file -> hasAgent || !file.toString().endsWith(PUBLIC))
                .filter(file -> Files.isRegularFile(file) && Files.isReadable(file))
                .findFirst();
    }

    /// A jump host may be an entry as well, and the first may have jump hosts before it.
    private List<SshEntry.Stop> jumps(ConfigValues values, Set<String> before) throws EntryRefused {
        var line = values.line("proxyjump");
        if (line.isEmpty() || line.get().value().equalsIgnoreCase("none")) {
            return List.of();
        }
        if (line.get().keyword().equals("proxycommand")) {
            throw new EntryRefused(EntryRefused.Reason.PROXY_COMMAND, line.get());
        }
        var stops = new ArrayList<SshEntry.Stop>();
        for (var hop : line.get().value().split(",")) {
            stops.addAll(hops(hop.strip(), line.get(), stops.isEmpty(), before));
        }
        return stops;
    }

    private List<SshEntry.Stop> hops(String text, ConfigLine line, boolean first, Set<String> before)
            throws EntryRefused {
        var match = HOP.matcher(text);
        if (text.contains("%")) {
            throw new EntryRefused(EntryRefused.Reason.TOKEN, line);
        }
        if (!match.matches()) {
            throw new EntryRefused(EntryRefused.Reason.VALUE, line);
        }
        var name = match.group(2).replaceAll("[\\[\\]]", "");
        if (before.contains(name)) {
            throw new EntryRefused(EntryRefused.Reason.LOOP, line);
        }
        var values = values(name);
        var user = Optional.ofNullable(match.group(1)).orElseGet(values::user);
        var port = match.group(3) == null ? values.port() : Integer.parseInt(match.group(3));
        var stop = stop(values, port, user);
        var seen = Stream.concat(before.stream(), Stream.of(name)).collect(Collectors.toSet());
        var way = new ArrayList<>(first ? jumps(values, seen) : List.<SshEntry.Stop>of());
        way.add(stop);
        return way;
    }
}
