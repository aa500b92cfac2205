package org.snapdeck.lvm;

import java.util.ArrayList;
import java.util.List;

/// The words of a command while it is put together.
final class Words {

    private final List<String> words = new ArrayList<>();

    Words(String... first) {
        and(first);
    }

    Words and(String... more) {
        words.addAll(List.of(more));
        return this;
    }

    Words andTags(String option, Tags tags) {
        tags.all().forEach(tag -> and(option, tag));
        return this;
    }

    Command command() {
        return new Command(words);
    }
}
