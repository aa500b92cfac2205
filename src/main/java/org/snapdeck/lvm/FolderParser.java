package org.snapdeck.lvm;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.regex.Pattern;
import org.snapdeck.usage.Unreadable;

/// Reads what find printed of a folder, in base64: records that each end with a NUL.
final class FolderParser {
    /// Of a link the name ends at the first slash, since no name holds one.
    private static final Pattern RECORD = Pattern.compile(
            "(?<kind>.)/(?<size>[0-9]{1,19})/(?<time>-?[0-9]{1,18})(\\.[0-9]+)?/(?<mode>[0-7]{1,5})"
                    + "/(?<owner>[0-9]{1,10})/(?<group>[0-9]{1,10})/(?<name>[^/]+)/(?<target>.*)",
            Pattern.DOTALL);

    private final int most;

    /// @param most entries that are kept
    FolderParser(int most) {
        this.most = most;
    }

    /// @param wrapped may end in the middle of a record, which is then left out
    FolderListing listing(String wrapped) throws Unreadable {
        var text = unwrapped(wrapped);
        var entries = new ArrayList<FolderEntry>();
        var at = 0;
        while (entries.size() < most) {
            var end = text.indexOf('\0', at);
            if (end < 0) {
                return new FolderListing(entries, at < text.length());
            }
            entries.add(entry(text.substring(at, end)));
            at = end + 1;
        }
        return new FolderListing(entries, at < text.length());
    }

    private static String unwrapped(String wrapped) throws Unreadable {
        return new String(bytes(wrapped), StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String wrapped) throws Unreadable {
        try {
            return Base64.getDecoder().decode(wrapped.strip());
        } catch (IllegalArgumentException _) {
            throw new Unreadable("not base64");
        }
    }

    private static FolderEntry entry(String record) throws Unreadable {
        var fields = RECORD.matcher(record);
        if (!fields.matches()) {
            throw new Unreadable("not an entry of a folder: " + FileName.text(record));
        }
        try {
            return new FolderEntry(
                    new FileName(fields.group("name")),
                    kind(fields.group("kind")),
                    new ByteSize(Long.parseLong(fields.group("size"))),
                    Instant.ofEpochSecond(Long.parseLong(fields.group("time"))),
                    fields.group("mode"),
                    Long.parseLong(fields.group("owner")),
                    Long.parseLong(fields.group("group")),
                    FileName.text(fields.group("target")));
        } catch (RuntimeException _) {
            throw new Unreadable("not an entry of a folder: " + FileName.text(record));
        }
    }

    private static FolderEntry.Kind kind(String letter) {
        return switch (letter) {
            case "d" -> FolderEntry.Kind.FOLDER;
            case "f" -> FolderEntry.Kind.FILE;
            case "l" -> FolderEntry.Kind.LINK;
            default -> FolderEntry.Kind.OTHER;
        };
    }
}
