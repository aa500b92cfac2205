package org.snapdeck.ssh;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The first word of a known-hosts line: names and patterns between commas, or one name in hashed form.
record HostNames(String text) {

    private static final Pattern HASHED = Pattern.compile("\\|1\\|([^|]+)\\|([^|]+)");

    boolean include(String name) {
        var hashed = HASHED.matcher(text);
        if (hashed.matches()) {
            return isHashOf(name, hashed.group(1), hashed.group(2));
        }
        var patterns = Arrays.asList(text.toLowerCase(Locale.ROOT).split(","));
        return patterns.stream().noneMatch(pattern -> pattern.startsWith("!") && fits(pattern.substring(1), name))
                && patterns.stream().anyMatch(pattern -> fits(pattern, name));
    }

    private static boolean fits(String pattern, String name) {
        var expression = new StringBuilder();
        for (var character : pattern.toCharArray()) {
            switch (character) {
                case '*' -> expression.append(".*");
                case '?' -> expression.append('.');
                default -> expression.append(Pattern.quote(String.valueOf(character)));
            }
        }
        return Pattern.matches(expression.toString(), name);
    }

    /// OpenSSH hashes names with SHA-1 to hide them from readers of the file; nothing is authenticated by it.
    private static boolean isHashOf(String name, String salt, String hash) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(salt), "HmacSHA1"));
            return MessageDigest.isEqual(
                    mac.doFinal(name.getBytes(StandardCharsets.UTF_8)),
                    Base64.getDecoder().decode(hash));
        } catch (IllegalArgumentException _) {
            return false; // not in base64, so nobody's name
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
