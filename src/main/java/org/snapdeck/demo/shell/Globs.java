package org.snapdeck.demo.shell;

import java.util.ArrayList;
import java.util.List;
import org.snapdeck.demo.machine.FileTree;

/// Replaces a pattern by the paths that match it; what matches nothing stays as it is.
final class Globs {

    private final FileTree files;

    Globs(FileTree files) {
        this.files = files;
    }

    List<String> expand(Fields.Field field) {
        // Nobody is anywhere but in a home without files.
        if (!field.pattern().startsWith("/")) {
            return List.of(field.text());
        }
        var found = List.of("");
        for (var part : field.pattern().substring(1).split("/")) {
            found = step(found, part);
        }
        return found.isEmpty() ? List.of(field.text()) : found;
    }

    private List<String> step(List<String> folders, String part) {
        var pattern = Pattern.of(part);
        var result = new ArrayList<String>();
        for (var folder : folders) {
            for (var name : files.names(folder.isEmpty() ? "/" : folder)) {
                var hidden = name.startsWith(".") && !part.startsWith(".");
                if (!hidden && pattern.matches(name)) {
                    result.add(folder + "/" + name);
                }
            }
        }
        return result;
    }
}
