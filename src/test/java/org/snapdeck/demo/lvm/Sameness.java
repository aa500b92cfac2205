package org.snapdeck.demo.lvm;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.snapdeck.demo.machine.Terminal;

/// Makes two hosts comparable: uuids become numbers in the order in which they are first seen, times become
/// words.
final class Sameness {

    private static final Pattern UUID = Pattern.compile(
            "LVM-([A-Za-z0-9]{32})([A-Za-z0-9]{32})|[A-Za-z0-9]{6}(?:-[A-Za-z0-9]{4}){5}-[A-Za-z0-9]{6}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d \\+0000");

    private final Map<String, String> seen = new HashMap<>();

    Terminal.Answer of(Terminal.Answer answer) {
        return new Terminal.Answer(plain(answer.out()), plain(answer.err()), answer.status());
    }

    private String plain(String text) {
        var times = TIME.matcher(text).replaceAll("TIME");
        return UUID.matcher(times).replaceAll(this::number);
    }

    private String number(MatchResult found) {
        return found.group(1) == null
                ? numbered(found.group().replace("-", ""))
                : "LVM-" + numbered(found.group(1)) + numbered(found.group(2));
    }

    private String numbered(String uuid) {
        return seen.computeIfAbsent(uuid, _ -> "<" + seen.size() + ">");
    }
}
