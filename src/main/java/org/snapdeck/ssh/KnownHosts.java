package org.snapdeck.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The keys by which we know hosts, in a file of our own in the form of OpenSSH's `known_hosts`.
///
/// The file is read anew for each question, so that what a person changes by hand counts at once. Lines that
/// are not ours stay as they are, byte for byte.
public final class KnownHosts {

    enum Verdict {
        TRUSTED,
        UNKNOWN,
        CHANGED,
        REVOKED
    }

    private final Path file;

    public KnownHosts(Path file) {
        this.file = file.toAbsolutePath();
    }

    public Path file() {
        return file;
    }

    /// The keys that are trusted for this host.
    public synchronized List<HostKey> keysOf(KeyName name) throws IOException {
        return keysOf(lines(), name);
    }

    /// The same for one that is reached directly.
    public List<HostKey> keysOf(HostAddress address) throws IOException {
        return keysOf(KeyName.of(address));
    }

    /// Adds a key that a person has compared. It is the only way by which a key comes in.
    ///
    /// @throws IllegalStateException when another key is known for the host, or this one is revoked
    public synchronized void trust(KeyName name, HostKey key) throws IOException {
        switch (judge(name, key)) {
            case TRUSTED -> {}
            case UNKNOWN -> append(line(name, key));
            case CHANGED -> throw new IllegalStateException("another key is known for " + name);
            case REVOKED -> throw new IllegalStateException("this key of " + name + " is revoked");
        }
    }

    /// The same for a host that is reached directly.
    public void trust(HostAddress address, HostKey key) throws IOException {
        trust(KeyName.of(address), key);
    }

    /// Takes out what [#trust] added for this host. What a person wrote in another form stays: names together on a
    /// line, hashed names, comments, revoked keys.
    public synchronized void forget(KeyName name) throws IOException {
        var content = content();
        var ours = keysOf(name).stream()
                .map(key -> line(name, key).getBytes(StandardCharsets.UTF_8))
                .map(KnownHosts::byteForByte)
                .toList();
        var rest = Arrays.stream(byteForByte(content).split("(?<=\n)"))
                .filter(line -> !ours.contains(line))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.ISO_8859_1);
        if (rest.length < content.length) {
            new PrivateFile(file).replace(rest);
        }
    }

    private static String byteForByte(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static String line(KeyName name, HostKey key) {
        return name.text() + " " + key.type() + " " + key.base64() + "\n";
    }

    synchronized Verdict judge(KeyName name, HostKey key) throws IOException {
        var lines = lines();
        if (lines.stream().anyMatch(line -> line.revokes(name, key))) {
            return Verdict.REVOKED;
        }
        var known = keysOf(lines, name);
        if (known.contains(key)) {
            return Verdict.TRUSTED;
        }
        // A key of another type is another key: else whoever stands in between shows one of a type we don't have yet.
        return known.isEmpty() ? Verdict.UNKNOWN : Verdict.CHANGED;
    }

    private static List<HostKey> keysOf(List<KnownHostsLine> lines, KeyName name) {
        return lines.stream()
                .filter(line -> line.isTrusted() && line.concerns(name))
                .map(KnownHostsLine::key)
                .distinct()
                .toList();
    }

    private List<KnownHostsLine> lines() throws IOException {
        return new String(content(), StandardCharsets.UTF_8)
                .lines()
                .flatMap(line -> KnownHostsLine.parse(line).stream())
                .toList();
    }

    private void append(String line) throws IOException {
        var content = content();
        var missingBreak = content.length > 0 && content[content.length - 1] != '\n' ? "\n" : "";
        var addition = (missingBreak + line).getBytes(StandardCharsets.UTF_8);
        var whole = Arrays.copyOf(content, content.length + addition.length);
        System.arraycopy(addition, 0, whole, content.length, addition.length);
        new PrivateFile(file).replace(whole);
    }

    private byte[] content() throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }
}
