package org.snapdeck.lvm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The tags of a logical volume, ours and others', in the order the host reports them.
public record Tags(List<String> all) {

    public static final Tags NONE = new Tags(List.of());

    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9_+.\\-/=!:&#]+");

    public Tags {
        all = List.copyOf(all);
        for (var tag : all) {
            if (!LEGAL.matcher(tag).matches()) {
                throw new IllegalArgumentException(
                        "LVM's tags consist of letters, digits and _ + . - / = ! : & # only: " + tag);
            }
        }
    }

    /// These tags and one more. The value of [Tag#NAME] may be any text; others must be legal in a tag as they
    /// are.
    public Tags with(Tag tag, String value) {
        var written = tag == Tag.NAME ? encoded(value) : value;
        return new Tags(
                Stream.concat(all.stream(), Stream.of(tag.prefix() + written)).toList());
    }

    public Tags with(Tag tag, UUID value) {
        return with(tag, value.toString());
    }

    /// These tags but for those of one kind.
    public Tags without(Tag tag) {
        return new Tags(
                all.stream().filter(each -> !each.startsWith(tag.prefix())).toList());
    }

    /// These tags but for the others.
    public Tags without(Tags others) {
        return new Tags(all.stream().filter(each -> !others.all.contains(each)).toList());
    }

    /// What a tag of ours says; nothing when it is missing, unreadable, or there twice with different values.
    public Optional<String> value(Tag tag) {
        var values = written(tag).distinct().toList();
        if (values.size() != 1) {
            return Optional.empty();
        }
        return tag == Tag.NAME ? decoded(values.getFirst()) : Optional.of(values.getFirst());
    }

    public Optional<UUID> uuid(Tag tag) {
        return value(tag).flatMap(Tags::asUuid);
    }

    /// Whether this very tag with this value is there, whatever else is.
    public boolean has(Tag tag, UUID value) {
        return all.contains(tag.prefix() + value);
    }

    /// The tags that we wrote.
    public Tags ours() {
        return new Tags(all.stream()
                .filter(tag -> Stream.of(Tag.values()).anyMatch(ours -> tag.startsWith(ours.prefix())))
                .toList());
    }

    /// All of this kind, whatever they say.
    public Tags only(Tag tag) {
        return new Tags(
                all.stream().filter(each -> each.startsWith(tag.prefix())).toList());
    }

    public boolean areOurs() {
        return !ours().all().isEmpty();
    }

    private Stream<String> written(Tag tag) {
        return all.stream()
                .filter(each -> each.startsWith(tag.prefix()))
                .map(each -> each.substring(tag.prefix().length()));
    }

    private static Optional<UUID> asUuid(String text) {
        try {
            var uuid = UUID.fromString(text);
            return uuid.toString().equals(text) ? Optional.of(uuid) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String encoded(String name) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(UTF_8));
    }

    private static Optional<String> decoded(String written) {
        try {
            var bytes = Base64.getUrlDecoder().decode(written);
            return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (IllegalArgumentException | CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
