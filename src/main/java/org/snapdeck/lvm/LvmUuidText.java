package org.snapdeck.lvm;

import java.util.regex.Pattern;

/// The form of LVM's own uuids: 32 letters and digits in seven groups.
final class LvmUuidText {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9]{6}(-[A-Za-z0-9]{4}){5}-[A-Za-z0-9]{6}");

    private LvmUuidText() {}

    static void check(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a uuid of LVM: " + text);
        }
    }

    static String bare(String text) {
        return text.replace("-", "");
    }
}
