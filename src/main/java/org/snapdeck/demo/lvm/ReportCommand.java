package org.snapdeck.demo.lvm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What `lvs` and `vgs` share: options, the choice of fields and the selection.
final class ReportCommand<R> {

    static final List<String> OPTIONS = List.of(
            "all|a",
            "options|o=",
            "select|S=",
            "units=",
            "nosuffix",
            "noheadings",
            "separator=",
            "reportformat=",
            "binary");

    private final LvmCall call;
    private final List<Field<R>> known;
    private final List<String> usual;

    ReportCommand(LvmCall call, List<Field<R>> known, List<String> usual) {
        this.call = call;
        this.known = known;
        this.usual = usual;
    }

    List<Field<R>> fields() throws LvmRefusal {
        var names = new ArrayList<String>();
        for (var given : call.line().all("options")) {
            if (names.isEmpty() && given.startsWith("+")) {
                names.addAll(usual);
            }
            names.addAll(List.of(given.replaceFirst("^\\+", "").split(",")));
        }
        var fields = new ArrayList<Field<R>>();
        for (var name : names.isEmpty() ? usual : names) {
            fields.add(known.stream()
                    .filter(field -> field.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> LvmRefusal.failed("Unrecognised field: " + name)));
        }
        return fields;
    }

    ReportStyle style() throws LvmRefusal {
        return ReportStyle.of(call.line(), call.config());
    }

    Predicate<R> selection() throws LvmRefusal {
        var text = call.line().value("select");
        return text.isPresent() ? Selection.of(text.get(), known, style()) : _ -> true;
    }
}
