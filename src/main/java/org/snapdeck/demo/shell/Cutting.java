package org.snapdeck.demo.shell;

import java.util.stream.IntStream;
import org.snapdeck.demo.shell.Word.Form;

/// `${x#pattern}` and its sisters.
final class Cutting {

    private Cutting() {}

    static String cut(String value, Form.Cut form, String pattern) {
        var compiled = Pattern.of(pattern);
        var length = value.length();
        // The length of what is cut off: tried from none upwards, or from all downwards for the longest.
        return IntStream.rangeClosed(0, length)
                .map(tried -> form.longest() ? length - tried : tried)
                .filter(cut -> compiled.matches(form.front() ? value.substring(0, cut) : value.substring(length - cut)))
                .mapToObj(cut -> form.front() ? value.substring(cut) : value.substring(0, length - cut))
                .findFirst()
                .orElse(value);
    }
}
